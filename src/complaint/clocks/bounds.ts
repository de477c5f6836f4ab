import { type Calendar, CalendarRangeError } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import type { Span } from '#law/span.ts'

/** A number of days known exactly or between bounds; null where there is no bound. */
export interface Bounds {
  readonly least: number | null
  readonly most: number | null
}

export const noBounds: Bounds = { least: null, most: null }

type Count = (from: Day, to: Day) => number

/** Working days as the law counts them; null outside the years the calendar covers. */
export const workingDays =
  (calendar: Calendar): Count =>
  (from, to) =>
    calendar.countWorkingDays(from, to)
export const calendarDays: Count = (from, to) => to - from

function counted(count: Count, from: Day | null, to: Day | null): number | null {
  if (from === null || to === null) return null
  try {
    return count(from, to)
  } catch (error) {
    if (error instanceof CalendarRangeError) return null
    throw error
  }
}

/** From somewhere in one span to somewhere in another. */
export const between = (from: Span, to: Span, count: Count): Bounds => ({
  least: counted(count, from.latest, to.earliest),
  most: counted(count, from.earliest, to.latest),
})

/** "at least 50 working days", "1 day"; null when nothing can be said. */
export function daysInWords(bounds: Bounds, unit: 'working days' | 'days'): string | null {
  const words = boundsInWords(bounds)
  return words && `${words} ${/(?:^| )1$/.test(words) ? unit.slice(0, -1) : unit}`
}

/** "50", "at least 50", "up to 12", "between 23 and 45"; null when nothing can be said. */
export function boundsInWords({ least, most }: Bounds): string | null {
  if (least !== null && least === most) return String(least)
  if (least !== null && most !== null) return `between ${least} and ${most}`
  if (least !== null) return `at least ${least}`
  return most === null ? null : `up to ${most}`
}
