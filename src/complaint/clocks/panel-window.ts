import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dueSpan, isSoftened } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import type { Span } from '#law/span.ts'
import { firstStep } from '../rounds.ts'
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
