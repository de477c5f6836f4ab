/**
 * A day of the calendar as a whole number: days since 1 January 1970, no time, no zone.
 * Deadlines are counted millions of times; a number compares, subtracts and indexes a table without an object.
 */
declare const dayBrand: unique symbol
export type Day = number & { readonly [dayBrand]: 'Day' }

const isWholeNumber = (value: number): value is Day => Number.isSafeInteger(value)

/** @throws RangeError when the number is not whole. */
export function dayNumber(daysSince1970: number): Day {
  if (!isWholeNumber(daysSince1970)) throw new RangeError(`${daysSince1970} is not a whole number of days`)
  return daysSince1970
}

export const shiftDays = (day: Day, days: number): Day => dayNumber(day + days)

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads "2024-02-05"; undefined when it is not written so or there is no such day (30 February). */
export function parseIsoDay(text: string): Day | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const milliseconds = Date.UTC(year, month - 1, date)
  const back = new Date(milliseconds)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date || year < 1000) return undefined
  return dayNumber(milliseconds / 86_400_000)
}

/** For days written in code and in data that was checked before: reads "2024-02-05". @throws RangeError */
export function isoDay(text: string): Day {
  const day = parseIsoDay(text)
  if (day === undefined) throw new RangeError(`"${text}" is not a day written as 2024-02-05`)
  return day
}

export function formatIsoDay(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** 0 is Sunday, as in JavaScript's own Date. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7
