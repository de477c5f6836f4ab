import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dueSpan } from '#law/due.ts'
import type { Limits } from '#law/limit.ts'
import type { Span } from '#law/span.ts'
import { firstStep, hasStage, startThatCounts } from '../rounds.ts'
import type { Round, Stage1Start } from '../state.ts'
import type { ClockSetting } from './clock.ts'
import { asRecorded, possibleSpan } from './possible-span.ts'
import type { Start } from './start.ts'

/** The last day of the stage, with an extension that was decided while there was time (our reading of 14(5)). */
function lastDayOfStage1(round: Round, start: Span, limits: Limits, calendar: Calendar): Day | null {
  const ten = dueSpan(limits['S1-10'], start, calendar).latest
  const extended = firstStep(round, 'stage 1 extended')?.happened.earliest
  const reached = ten !== null && extended !== undefined && extended !== null && extended <= ten
  return reached ? dueSpan(limits['S1-20'], start, calendar).latest : ten
}

/**
 * The starts, without a later date that was agreed when the time counted till then had run out: from then on the
 * complainant may ask for stage 2, and no agreement takes that back (regulation 15(2); our reading of 14(4)).
 */
function startsAgreedInTime(
  round: Round,
  limits: Limits,
  { calendar, sentElsewhere }: ClockSetting,
): readonly Stage1Start[] {
  const inTime: Stage1Start[] = []
  const received = sentElsewhere ? undefined : firstStep(round, 'received')
  for (const start of round.stage1Starts) {
    const before = (startThatCounts(inTime) ?? received)?.happened
    const last = before ? lastDayOfStage1(round, before, limits, calendar) : null
    const agreed = start.agreed?.earliest ?? null
    if (last === null || agreed === null || agreed <= last) inTime.push(start)
  }
  return inTime
}

export interface Stage1Count {
  readonly start: Start
  /** Why a later date that is on record does not count; null where every one does. */
  readonly note: string | null
}

/** From when stage 1 counts, as exactly as the record allows. */
export function stage1Count(round: Round, limits: Limits, setting: ClockSetting): Stage1Count {
  const starts = startsAgreedInTime(round, limits, setting)
  const setAside = starts.length < round.stage1Starts.length
  const note = setAside
    ? 'A later start was agreed when the time was over. It does not undo the delay, so the start before it counts.'
    : null
  const counts = startThatCounts(starts)
  if (setAside && counts) return { start: asRecorded('the start of stage 1', counts), note }
  const received = firstStep(round, 'received')?.happened
  if ((hasStage(round, 1) && !setAside) || !received || received.latest === null)
    return { start: possibleSpan(round, 'stage 1 started', 'the start of stage 1'), note }
  return {
    start: {
      what: 'the day the complaint was received',
      span: received,
      standsIn:
        'No start of stage 1 is on record, so the day of receipt counts. It would be a later one only by regulation 14(3)(a) or (b) or 14(4).',
      mayBeLater: true,
    },
    note,
  }
}
