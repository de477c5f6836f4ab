import { randomUUID } from 'node:crypto'
import type { ComplaintState } from '#complaint/state.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { appoint } from '#complaint/verbs/appoint.ts'
import { noteEvent } from '#complaint/verbs/note-event.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { settleStatementOfComplaint } from '#complaint/verbs/settle-statement-of-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import type { Visitor } from '#office/office.ts'
import { type Result, run } from '#office/run.ts'
import { complaintsManager } from '#practice/personas.ts'
import type { RecordStore } from '#record/record.ts'
import type { Verb } from '#stream/verb.ts'
import { authorityId, officeOn } from './site.ts'

type Input = Readonly<Record<string, string | readonly string[]>>
type Step = readonly [verb: Verb<ComplaintState>, input: () => Input]

const visitor: Visitor = { authorityId, personId: complaintsManager.personId }

const points = [
  '1 Calls to the social worker were not returned for weeks.',
  '2a The assessment left out what the family had said.',
  '2b The assessment was sent three months late.',
  '3 Contact was changed without a meeting.',
  '4 The minutes of the review were not sent.',
].join('\n')

const appointed = (happened: string, as: string) => ({
  happened,
  as,
  personId: randomUUID(),
  declarations: [
    'not a member',
    'not an officer',
    'not married to one',
    'never employed',
    'not involved',
    'no other role',
  ],
})

/** What is done in one complaint until it is being investigated, each step guarded by the law. */
const steps: readonly Step[] = [
  [receiveComplaint, () => ({ happened: '2 March 2026', form: 'written', subject: 'Contact and visits' })],
  [startStage1, () => ({ happened: '2 March 2026', limb: 'received' })],
  [noteEvent, () => ({ happened: '6 March 2026', what: 'The team manager spoke to the complainant.' })],
  [answerStage1, () => ({ happened: '16 March 2026', outcome: 'not resolved', method: 'email' })],
  [requestStage2, () => ({ happened: '30 March 2026', form: 'written', stage1Skipped: 'no' })],
  [appoint, () => appointed('7 April 2026', 'investigating officer')],
  [appoint, () => appointed('8 April 2026', 'independent person')],
  [settleStatementOfComplaint, () => ({ happened: '16 April 2026', agreed: 'agreed', points })],
  [noteEvent, () => ({ happened: '27 April 2026', what: 'The investigating officer met the complainant.' })],
  [receiveReport, () => ({ happened: '18 May 2026', author: 'independent person', concerns: 'no concerns' })],
]

export const VERBS_A_STORY = steps.length

const done = (result: Result, verb: string): string => {
  if (result.kind !== 'done') throw new Error(`${verb} was not done: ${JSON.stringify(result)}`)
  return result.complaintId
}

/** The story of one new complaint, a verb after the other, each a transaction of its own; gives each that was done. */
export async function* story(record: RecordStore): AsyncGenerator<string, void> {
  const office = officeOn(record)
  let complaintId: string | null = null
  for (const [verb, input] of steps) {
    const task = { complaintId, input: input(), expectedVersion: null, source: { kind: 'worked' } } as const
    complaintId = done(await run(office, verb, task, visitor), verb.name)
    yield verb.name
  }
}

/** Tells the story to its end. */
export async function tellStory(record: RecordStore): Promise<void> {
  for await (const _verb of story(record));
}

/** Notes on one complaint, without end. */
export async function* notes(record: RecordStore, complaintId: string): AsyncGenerator<string, void> {
  const office = officeOn(record)
  for (let number = 1; ; number++) {
    const input = { happened: '28 May 2026', what: `The complainant called, for the ${number}th time.` }
    const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    done(await run(office, noteEvent, task, visitor), noteEvent.name)
    yield noteEvent.name
  }
}
