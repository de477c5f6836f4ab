import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dueSpan, isSoftened } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import type { Span } from '#law/span.ts'
import { firstStep, isTurnedDown } from '../rounds.ts'
import type { Round } from '../state.ts'

const limit = limits['S3-REQ-20']

/**
 * The last day to ask for a panel: regulation 18(2) counts it from the day the complainant received the response. null
 * where that is not known or cannot be counted, and in the months of 2020 when a late request was no late one: nobody
 * can then say that the time is over.
 */
export function lastDayToAsk(round: Round, calendar: Calendar): Day | null {
  const received = firstStep(round, 'stage 2 response received')?.happened
  if (!received || received.latest === null || isSoftened(limit, received.latest)) return null
  return dueSpan(limit, received, calendar).latest
}

export const isShownLate = (request: Span, round: Round, calendar: Calendar): boolean => {
  const last = lastDayToAsk(round, calendar)
  return last !== null && request.earliest !== null && request.earliest > last
}

/**
 * A request was turned down, and is shown to have come late: no panel is owed. One in time, or of which nobody can say
 * that it was late, is owed a panel whatever was decided (regulations 18 and 19).
 */
export function turnedDownForLateness(round: Round, calendar: Calendar): boolean {
  const request = firstStep(round, 'panel requested')
  return isTurnedDown(round) && request !== undefined && isShownLate(request.happened, round, calendar)
}

/** A request was turned down as late that nothing shows to be late. */
export const turnedDownInTime = (round: Round, calendar: Calendar): boolean =>
  round.latePanelRequest?.taken === false && !turnedDownForLateness(round, calendar)
