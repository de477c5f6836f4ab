import { reportAsSubmitted } from '#complaint/files/kinds.ts'
import { wordsOn, writtenIn } from '#complaint/investigation/written-in.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { formatIsoDay } from '#law/day.ts'
import { compareLetter } from '#paper/against-record/compare.ts'
import type { Lack } from '#paper/compose.ts'
import { plainText } from '#paper/plain-text.ts'
import type { Raw } from '#stream/verb.ts'
import { appendCheck } from '../letters/record-check.ts'
import type { Office, Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import type { Result } from '../run.ts'
import { runSeveral } from '../run-several.ts'
import { type Seen, show } from '../view.ts'
import { type ReportQuery, reportView, type ShownReport } from '../views/report.ts'
import { appendVersion, openVersion, readyVersion, removeVersion } from './keep-version.ts'

export interface ReportToSubmit extends ReportQuery {
  /** What the verb asks besides: its own answers. */
  readonly input: Raw
  /** The version of the complaint that was looked at. */
  readonly expectedVersion: number
}

export type Submitted =
  | { readonly kind: 'done' }
  /** What it still lacks, all of it. */
  | { readonly kind: 'not made'; readonly shown: ShownReport; readonly wrong: readonly Lack[] }
  | Exclude<Result, { readonly kind: 'done' }>
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

/** What the entry tells of the independent person's report, in the words that they wrote in it. */
function asWritten({ author, strand, complaint: { state } }: ShownReport): Raw {
  if (author !== 'independent person') return {}
  const own = writtenIn(state, strand, author)
  const [fair, concerns] = [wordsOn(own, 'open and fair'), wordsOn(own, 'concerns')]
  const fairness = [fair, concerns].filter(one => one !== null).join('\n\n')
  return {
    concerns: concerns === null ? 'no concerns' : 'concerns',
    fairness,
    overall: wordsOn(own, 'as a whole') ?? '',
  }
}

/**
 * Submits a report: it is made from the record, its bytes are kept, its findings or views are recorded as they were worked,
 * and what it rests on is locked, all in one transaction. A report that lacks something is not submitted.
 */
export async function submitReport(
  office: Office,
  { id, template, input, expectedVersion }: ReportToSubmit,
  visitor: Visitor,
  sent: Once | null = null,
): Promise<Submitted> {
  const seen = await show(office, reportView, { id, template }, visitor)
  if (seen.kind !== 'shown') return seen
  const { shown } = seen
  const { complaint, report, author, strand } = shown
  if (report === null) return { kind: 'not allowed' }
  if (complaint.version !== expectedVersion && sent === null)
    return { kind: 'conflict', expected: expectedVersion, found: complaint.version }
  const isIn = report.submitted
  if (!isIn && report.composed.lacks.length > 0) return { kind: 'not made', shown, wrong: report.composed.lacks }
  const { paper } = report.composed
  const ready = isIn ? { files: [] } : await readyVersion(office, shown, visitor, { paper, as: ['pdf', 'word'] })
  if ('wrong' in ready) return { kind: 'not made', shown, wrong: ready.wrong }
  const step = {
    verb: receiveReport,
    input: { ...asWritten(shown), ...input, happened: formatIsoDay(complaint.now.today), author, strand },
    ids: [],
  }
  let entered = false
  const done = await runSeveral(office, [step], { complaintId: id, expectedVersion, sent }, visitor, async tx => {
    if (ready.files.length === 0) return
    const kept = {
      ...ready,
      kind: 'submitted',
      fileKind: reportAsSubmitted,
      what: shown.template.title,
      pointIds: [],
      checkId: null,
    } as const
    const opened = await appendVersion(tx, office, shown, kept, visitor)
    if (!opened) return
    const { now, names } = complaint
    const people = [...names].map(([personId, name]) => ({ personId, name }))
    const against = compareLetter(plainText(paper), { state: opened.state, dated: now.today, people, now })
    const check = {
      fileId: ready.files[0]?.fileId ?? '',
      madeFrom: { template, wording: report.wording, head: report.head },
      dated: now.today,
      sets: [],
      against,
      reason: null,
    }
    await appendCheck(tx, opened, check, {
      personId: visitor.personId,
      today: now.today,
      at: office.now().toISOString(),
    })
    entered = true
  }).catch(async (error: unknown) => {
    await removeVersion(office, ready, visitor)
    throw error
  })
  if (!entered) await removeVersion(office, ready, visitor)
  if (done.kind !== 'done') return done.result
  if (entered) await openVersion(office, shown, ready, visitor)
  return { kind: 'done' }
}
