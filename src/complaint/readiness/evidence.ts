import { citedOn, pointsToInvestigate, workOn } from '../investigation/progress.ts'
import { findingsOn, isDecision } from '../points.ts'
import { firstStep, lastStep } from '../rounds.ts'
import type { Finding, Point } from '../state.ts'
import {
  type Answer,
  absent,
  answer,
  capital,
  type Found,
  missing,
  numberOf,
  ofAll,
  pointsInWords,
  type Run,
  shows,
  wouldSay,
} from './answer.ts'
import { on } from './on.ts'

/** What the report left without evidence and somebody new looked at again was put right by that. */
function putRight({ round }: Run, points: readonly Point[]): readonly Found[] {
  const again = round.panel.supplementary?.pointIds ?? []
  const reported = lastStep(round, 'supplementary review reported')
  const seen = points.filter(({ id }) => again.includes(id))
  return reported && seen.length > 0
    ? [shows(`Somebody new looked at ${pointsInWords(seen)} again, and reported${on(reported.happened)}.`, reported)]
    : []
}

/** FAULTS.md, IF: the panel of 18 011 015 met six points that showed no evidence. */
function cited(run: Run): Answer {
  const { state, strand, number, round } = run
  const points = pointsToInvestigate(state, strand)
  const reports = state.investigation.reports.filter(
    one => one.author === 'investigating officer' && one.strand === strand && one.round === number,
  )
  const report = reports.at(-1)
  const without = points.filter(({ id }) => report?.withoutEvidence.includes(id))
  const withEvidence = points.filter(point => citedOn(state, point).length > 0)
  const rest = points.filter(point => !withEvidence.includes(point) && !without.includes(point))
  const found: Found[] = []
  if (withEvidence.length > 0)
    found.push(
      shows(
        `${capital(ofAll(numberOf(withEvidence), numberOf(points)))} cite the evidence they rest on.`,
        ...withEvidence.flatMap(point => workOn(state, point) ?? []),
      ),
    )
  if (report && without.length > 0)
    found.push(
      missing(`The report cited no evidence on ${ofAll(numberOf(without), numberOf(points))}.`, report),
      ...putRight(run, without),
    )
  else if (rest.length > 0)
    found.push(
      absent(
        firstStep(round, 'investigating officer reported'),
        `No evidence is cited on ${pointsInWords(rest)}.`,
        'The evidence that each finding rests on.',
      ),
    )
  return answer(
    {
      id: 'evidence-cited',
      asks: 'Does each point cite the evidence it was found on?',
      source: [
        { key: 'D', at: '18 011 015' },
        { key: 'D', at: '24 016 124' },
      ],
      where: 'investigation',
    },
    [found],
  )
}

/** The findings of this run by which points were decided, the investigating officer's first of all. */
const foundBy = ({ state, number }: Run, point: Point): Finding | undefined =>
  findingsOn(state, point).find(finding => finding.round === number && isDecision(finding) && finding.stage === 2)

function everyPoint(run: Run): Answer {
  const points = pointsToInvestigate(run.state, run.strand)
  const done = points.flatMap(point => foundBy(run, point) ?? [])
  const open = points.filter(point => foundBy(run, point) === undefined)
  return answer(
    {
      id: 'every-point-found',
      asks: 'Was there a finding on every point?',
      source: [
        { key: 'CA', at: 'section 26(7)' },
        { key: 'D', at: '21 004 295' },
      ],
      where: 'points',
    },
    [
      done.length > 0
        ? shows(`There is a finding on ${ofAll(numberOf(points) - numberOf(open), numberOf(points))}.`, ...done)
        : [],
      open.length > 0
        ? absent(
            firstStep(run.round, 'stage 2 responded'),
            `Stage 2 was answered without a finding on ${pointsInWords(open)}.`,
            `A finding on ${pointsInWords(open)}.`,
          )
        : points.length === 0
          ? wouldSay('The points of the complaint.')
          : [],
    ],
  )
}

function reasons(run: Run): Answer {
  const points = pointsToInvestigate(run.state, run.strand)
  const pairs = points.flatMap(point => {
    const finding = foundBy(run, point)
    return finding ? [{ point, finding }] : []
  })
  const given = pairs.filter(({ finding }) => finding.reasons !== null)
  const without = pairs.filter(({ finding }) => finding.reasons === null)
  const vague = pairs.filter(({ finding }) => finding.finding === 'partially upheld' && finding.whichPart === null)
  const worked = without.filter(({ finding }) => finding.source.kind === 'worked')
  const vagueWorked = vague.filter(({ finding }) => finding.source.kind === 'worked')
  return answer(
    {
      id: 'reasons',
      asks: 'Does each finding have its reasons?',
      source: [
        { key: 'GUIDANCE', at: '' },
        { key: 'D', at: '24 016 124' },
      ],
      where: 'points',
    },
    [
      given.length > 0
        ? shows(
            `${capital(ofAll(numberOf(given.map(one => one.point)), numberOf(pairs.map(one => one.point))))} ${given.length === 1 ? 'has its' : 'have their'} reasons.`,
            ...given.map(one => one.finding),
          )
        : [],
      worked.length > 0
        ? missing(`No reasons on ${pointsInWords(worked.map(one => one.point))}.`, ...worked.map(one => one.finding))
        : without.length > 0 || pairs.length === 0
          ? wouldSay('The reasons for each finding, from the report.')
          : [],
      vagueWorked.length > 0
        ? missing(
            `Partially upheld, without saying which part: ${pointsInWords(vagueWorked.map(one => one.point))}.`,
            ...vagueWorked.map(one => one.finding),
          )
        : vague.length > 0
          ? wouldSay(`Which part is upheld of ${pointsInWords(vague.map(one => one.point))}.`)
          : [],
    ],
  )
}

/** Whether the conclusions rest on evidence. */
export const evidenceAnswers = (run: Run): readonly Answer[] => [cited(run), everyPoint(run), reasons(run)]
