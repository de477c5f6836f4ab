import { exactly, type Span } from '#law/span.ts'
import { type Bounds, between, daysInWords, workingDays } from '../clocks/bounds.ts'
import { hasAccountEnded, type Now } from '../clocks/clocks.ts'
import { possibleSpan } from '../clocks/possible-span.ts'
import type { Milestone } from '../milestone.ts'
import { findingsOn, isAdjudicated, isDecision, leafPoints } from '../points.ts'
import { everyRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState, Point, Round } from '../state.ts'
import type { Strand } from '../words.ts'
import { type Fault, fault, inRun } from './fault.ts'

/** A request without an independent person is told to whoever answers for it after so many working days. */
const WITHOUT_INDEPENDENT_PERSON = 5
/** Regulation 16 says "as soon as possible". So long as a statement of complaint usually takes, a record may take too. */
const WITHOUT_WRITTEN_RECORD = 10

const asked = (round: Round): Span => possibleSpan(round, 'stage 2 requested', '').span

const hasIndependentPerson = (round: Round): boolean =>
  hasStep(round, 'independent person appointed') || hasStep(round, 'independent person reported')

/** Nothing else shows that nobody looks after a request: its clock may be weeks from its end. */
function waitingForIndependentPerson(round: Round, { today, calendar }: Now): readonly Fault[] {
  if (!hasStage(round, 2) || hasStep(round, 'stage 2 responded') || hasIndependentPerson(round)) return []
  const waited = between(asked(round), exactly(today), workingDays(calendar))
  if ((waited.least ?? 0) <= WITHOUT_INDEPENDENT_PERSON) return []
  return [
    fault(
      'no independent person',
      `Stage 2 was asked for ${daysInWords(waited, 'working days')} ago, and no independent person is appointed.`,
      {
        against: 'guidance',
        detail: `Stage 2 cannot go on without one. Redress tells of it after ${WITHOUT_INDEPENDENT_PERSON} working days.`,
        source: [{ key: 'REG', at: '17(2)' }],
        entries: [firstStep(round, 'stage 2 requested')?.seq ?? 0].filter(Boolean),
      },
    ),
  ]
}

/** An oral complaint starts no clock before its record, so a record that is long in the making hides the delay. */
function writtenRecordDelayed(round: Round, ended: boolean, { today, calendar }: Now): readonly Fault[] {
  if (round.form !== 'oral' || !hasStage(round, 2)) return []
  const produced = firstStep(round, 'written record produced')
  if (!produced && (ended || hasStep(round, 'stage 2 responded'))) return []
  const taken: Bounds = between(asked(round), produced?.happened ?? exactly(today), workingDays(calendar))
  if ((taken.least ?? 0) <= WITHOUT_WRITTEN_RECORD) return []
  const days = daysInWords(taken, 'working days')
  return [
    fault(
      'written record delayed',
      produced
        ? `The written record of the oral complaint was produced ${days} after stage 2 was asked for.`
        : `Stage 2 was asked for ${days} ago, and the oral complaint is not yet on record in writing.`,
      {
        against: 'guidance',
        detail: `It has to follow as soon as possible, because stage 2 starts only with it. Redress tells of it after ${WITHOUT_WRITTEN_RECORD} working days.`,
        source: [{ key: 'REG', at: '16' }],
        entries: produced ? [produced.seq] : [],
      },
    ),
  ]
}

const labels = (points: readonly Point[]): string => points.map(({ label }) => label).join(', ')

/** Points that the response left open: without any finding, or with one that the adjudicating officer did not decide on. */
function openPoints(state: ComplaintState, strand: Strand, responded: Milestone): readonly Fault[] {
  const live = leafPoints(state).filter(
    point => point.strand === strand && point.state === 'live' && point.label !== null,
  )
  const isFound = (point: Point): boolean => findingsOn(state, point).some(isDecision)
  const none = live.filter(point => !isFound(point))
  const undecided = live.filter(point => isFound(point) && !isAdjudicated(state, point))
  const told = (points: readonly Point[], what: string, rest: Partial<Fault>): readonly Fault[] =>
    points.length === 0
      ? []
      : [
          fault('response before every point was decided', `Stage 2 was answered ${what} ${labels(points)}.`, {
            entries: [responded.seq],
            points: points.map(({ id }) => id),
            ...rest,
          }),
        ]
  return [
    ...told(none, 'without a finding on', { source: [{ key: 'CA', at: 'section 26(7)' }] }),
    // The adjudicating officer is a part of the guidance, not of the Regulations.
    ...told(undecided, 'with no decision of the adjudicating officer on', {
      against: 'guidance',
      source: [{ key: 'GUIDANCE', at: '' }],
    }),
  ]
}

function ofResponse(state: ComplaintState, strand: Strand, round: Round, isLast: boolean): readonly Fault[] {
  const responded = firstStep(round, 'stage 2 responded')
  if (!responded) return []
  const found: Fault[] = []
  if (!hasIndependentPerson(round))
    found.push(
      fault('no independent person', 'Stage 2 was answered with no independent person on record.', {
        source: [{ key: 'REG', at: '17(2)' }],
        entries: [responded.seq],
      }),
    )
  // A point belongs to no run of its own, so what an earlier run left open cannot be told once a later one has begun.
  return isLast ? [...found, ...openPoints(state, strand, responded)] : found
}

/** What can go wrong at stage 2 besides being late. */
export function stage2Faults(state: ComplaintState, now: Now): readonly Fault[] {
  const ended = hasAccountEnded(state)
  return everyRound(state).flatMap(({ strand, number, round, isLast }) =>
    inRun(strand, number, [
      ...(isLast && !ended ? waitingForIndependentPerson(round, now) : []),
      ...writtenRecordDelayed(round, ended || !isLast, now),
      ...ofResponse(state, strand, round, isLast),
    ]),
  )
}
