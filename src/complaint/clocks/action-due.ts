import { type Calendar, CalendarRangeError } from '#law/calendar.ts'
import { type Day, isoDay } from '#law/day.ts'
import { type Counting, lastDayOf } from '#law/due.ts'
import type { CountedLength } from '#law/limit.ts'
import type { Span } from '#law/span.ts'
import type { Deadline } from '../state.ts'

/** "Within four weeks", "one month", "20 working days", as the limits of AGREED-4W, AGREED-1M and AGREED-3M are counted. */
function lengthOf({ n, unit }: Deadline): CountedLength {
  if (unit === 'weeks') return { kind: 'counted', n: n * 7, unit: 'days' }
  if (unit === 'months') return { kind: 'counted', n, unit: 'months_after' }
  return { kind: 'counted', n, unit }
}

/** A number of weeks mistyped can reach a year that is written with five figures, and no date holds one. */
const LAST_DAY_WRITTEN = isoDay('9999-12-31')

/** When an agreed action is due: worked out from its trigger, never typed in. Nothing rolls off a weekend. */
export function actionDue(deadline: Deadline, calendar: Calendar): Span {
  const counting: Counting = { length: lengthOf(deadline), direction: 'forward' }
  const dayOf = (from: Day | null): Day | null => {
    try {
      const due = from === null ? null : lastDayOf(counting, from, calendar)
      return due !== null && due <= LAST_DAY_WRITTEN ? due : null
    } catch (error) {
      if (error instanceof CalendarRangeError) return null
      throw error
    }
  }
  return { earliest: dayOf(deadline.from.earliest), latest: dayOf(deadline.from.latest) }
}
