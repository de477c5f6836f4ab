import { firstStep, hasStep } from '../rounds.ts'
import type { PartTaken } from '../state.ts'
import {
  type Answer,
  absent,
  answer,
  type Found,
  faultsOfKind,
  fromFault,
  missing,
  type Run,
  shows,
  wouldSay,
} from './answer.ts'
import { heardAnswer } from './heard.ts'
import { on } from './on.ts'
import { recordsAnswer } from './records.ts'
import { statementAnswer } from './statement.ts'

type Investigates = 'investigating officer' | 'independent person'

/** Those who had the part in this run: a part that was ended before the run began belongs to an earlier one. */
function holders({ state, round }: Run, part: Investigates): readonly PartTaken[] {
  const begun = firstStep(round, 'stage 2 requested')?.happened.earliest ?? null
  return state.parts.filter(
    one => one.part === part && (begun === null || one.until?.latest == null || one.until.latest >= begun),
  )
}

function declared(run: Run, part: Investigates): readonly Found[] {
  const taken = holders(run, part)
  const faults = faultsOfKind(run, 'no declaration of independence', 'two parts that exclude one another')
  const against = faults.filter(({ entries }) => taken.some(({ seq }) => entries.includes(seq)))
  const said = taken.filter(one => one.declared === true)
  return [
    ...said.map(one => shows(`Their declaration of independence is on record.`, one)),
    ...against.map(fromFault),
    ...(taken.length > 0 && said.length === 0 && against.length === 0
      ? [wouldSay('Their declaration of independence.')]
      : []),
  ]
}

function appointed({ round }: Run, part: Investigates): readonly Found[] {
  const step = firstStep(round, `${part} appointed`)
  if (step) return [shows(`Appointed${on(step.happened)}.`, step)]
  return [absent(firstStep(round, 'stage 2 responded'), `No ${part} is on record.`, `The appointment of the ${part}.`)]
}

const investigatingOfficer = (run: Run): Answer =>
  answer(
    {
      id: 'investigating-officer',
      asks: 'Was there an investigating officer who was independent of the matter?',
      source: [
        { key: 'GUIDANCE', at: '' },
        { key: 'D', at: '24 001 902' },
      ],
      where: 'people',
    },
    [appointed(run, 'investigating officer'), declared(run, 'investigating officer')],
  )

/** From the start: before anybody was interviewed and before the report. */
function fromTheStart({ state, round }: Run): readonly Found[] {
  const step = firstStep(round, 'independent person appointed')
  const from = step?.happened.earliest ?? null
  if (!step || from === null) return []
  const reported = firstStep(round, 'investigating officer reported')
  if (reported?.happened.latest != null && reported.happened.latest < from)
    return [missing('They were appointed when the investigation was over.', step, reported)]
  const before = [...state.investigation.interviews.values()].flatMap(({ held }) =>
    held?.happened.latest != null && held.happened.latest < from ? [held] : [],
  )
  return before.length === 0 ? [] : [missing('Interviews had been held when they were appointed.', step, ...before)]
}

/** Throughout: no gap between one and the next, a report of their own, and the answer talked over with them. */
function throughout(run: Run): readonly Found[] {
  const { round, state, strand, number } = run
  const responded = firstStep(round, 'stage 2 responded')
  const report = firstStep(round, 'independent person reported')
  const taken = holders(run, 'independent person')
  const gone = taken.filter(
    ({ until }) =>
      until !== null &&
      report === undefined &&
      !taken.some(other => other.until === null || (other.until.latest ?? 0) > (until.latest ?? 0)),
  )
  const talked = state.adjudication.discussions.find(
    said => said.stage === 2 && said.strand === strand && said.round === number && said.independentPersonTookPart,
  )
  return [
    ...(report
      ? [shows(`They reported${on(report.happened)}.`, report)]
      : [absent(responded, 'Stage 2 was answered without their report.', 'The report of the independent person.')]),
    ...(talked ? [shows(`The council talked over its answer with them${on(talked.happened)}.`, talked)] : []),
    ...gone.map(one => missing('They left, and nobody came after them.', one)),
  ]
}

const independentPerson = (run: Run): Answer =>
  answer(
    {
      id: 'independent-person',
      asks: 'Was there an independent person, from the start and throughout?',
      source: [
        { key: 'REG', at: '17(2)' },
        { key: 'CA', at: 'section 26(4)' },
      ],
      where: 'people',
    },
    [appointed(run, 'independent person'), declared(run, 'independent person'), fromTheStart(run), throughout(run)],
  )

/** What the one who watched the investigation says of it. */
function fairness({ state, round, strand, number }: Run): Answer {
  const report = state.investigation.reports.findLast(
    one => one.author === 'independent person' && one.strand === strand && one.round === number,
  )
  const question = {
    id: 'fair',
    asks: 'Did the independent person find the investigation fair and open?',
    source: [
      { key: 'IPX', at: '' },
      { key: 'D', at: '24 001 902' },
    ],
    where: 'investigation',
  } as const
  if (!report)
    return answer(question, [
      hasStep(round, 'independent person reported')
        ? wouldSay('What the independent person’s report says of it.')
        : absent(
            firstStep(round, 'stage 2 responded'),
            'They did not report.',
            'The report of the independent person.',
          ),
    ])
  return answer(question, [
    report.concerns === null
      ? wouldSay('Whether the independent person had concerns.')
      : report.concerns
        ? missing(`They had concerns.${report.fairness === null ? '' : ` ${report.fairness}`}`, report)
        : shows(`They had no concerns.${report.fairness === null ? '' : ` ${report.fairness}`}`, report),
    report.shared === false
      ? missing('Not every interview and paper was shared with them.', report)
      : report.shared
        ? shows('Every interview and paper was shared with them.', report)
        : [],
  ])
}

/** Whether stage 2 was properly conducted, before anything is asked of what it found. */
export const conductAnswers = (run: Run): readonly Answer[] => [
  investigatingOfficer(run),
  independentPerson(run),
  statementAnswer(run),
  recordsAnswer(run),
  heardAnswer(run),
  fairness(run),
]
