import { type Day, dayNumber } from './day.ts'

/** A date as people name it. `month` is 1 to 12. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly date: number
}

export function civilDateOf(day: Day): CivilDate {
  const at = new Date(day * 86_400_000)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

export const lengthOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Undefined when there is no such day, as on 30 February; years before 1000 are not read. */
export function dayOfDate(year: number, month: number, date: number): Day | undefined {
  const isDate = year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)
  return isDate ? dayNumber(Date.UTC(year, month - 1, date) / 86_400_000) : undefined
}

export const lastDayOfMonth = (year: number, month: number): Day => dayNumber(Date.UTC(year, month, 0) / 86_400_000)

/** The same date so many months on (or back, when negative); `undefined` when that month has no such date. */
export function correspondingDay(day: Day, months: number): Day | undefined {
  const { date } = civilDateOf(day)
  const { year, month } = monthReached(day, months)
  return dayOfDate(year, month, date)
}

/** The last day of the month so many months on, for when there is no corresponding date. */
export function endOfMonthReached(day: Day, months: number): Day {
  const { year, month } = monthReached(day, months)
  return lastDayOfMonth(year, month)
}

function monthReached(day: Day, months: number): { year: number; month: number } {
  const { year, month } = civilDateOf(day)
  const counted = year * 12 + (month - 1) + months
  return { year: Math.floor(counted / 12), month: (((counted % 12) + 12) % 12) + 1 }
}
