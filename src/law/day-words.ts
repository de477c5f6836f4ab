import { civilDateOf, dayOfDate, lastDayOfMonth, lengthOfMonth } from './civil-date.ts'
import { type Day, parseIsoDay, weekdayOf } from './day.ts'
import { exactly, isExact, type Span, unknownSpan } from './span.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (month: number): string => MONTHS[month - 1] ?? ''

/** "Friday" */
export const weekdayName = (day: Day): string => WEEKDAYS[weekdayOf(day)] ?? ''

/** "14 October 2022" */
export function dateInWords(day: Day): string {
  const { year, month, date } = civilDateOf(day)
  return `${date} ${monthName(month)} ${year}`
}

/** "Friday 14 October 2022" */
export const dayInWords = (day: Day): string => `${weekdayName(day)} ${dateInWords(day)}`

/** "14 Oct 2022", for tables. */
export function shortDay(day: Day): string {
  const { year, month, date } = civilDateOf(day)
  return `${date} ${monthName(month).slice(0, 3)} ${year}`
}

/** "14 October 2022", "between 1 January 2018 and 31 January 2018", "on or after …", "on or before …", "date not known" */
export function spanInWords(span: Span): string {
  if (isExact(span)) return dateInWords(span.earliest)
  if (span.earliest !== null && span.latest !== null)
    return `between ${dateInWords(span.earliest)} and ${dateInWords(span.latest)}`
  if (span.earliest !== null) return `on or after ${dateInWords(span.earliest)}`
  if (span.latest !== null) return `on or before ${dateInWords(span.latest)}`
  return 'date not known'
}

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const WORDS = /^(?:([a-z]+),? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})$/i
const MONTH_AND_YEAR = /^([a-z]+)\.? (\d{4})$/i
const DATE_AND_MONTH = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.?$/i
const YEAR = /^(?:19|20)\d{2}$/

/** "22" is 2022 and "61" is 1961: nobody writes two figures for a year further ahead than the other is behind. */
const fullYear = (figures: string): number =>
  figures.length === 4 ? Number(figures) : Number(figures) + (Number(figures) < 50 ? 2000 : 1900)

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')

/**
 * Reads a day as people write it: "8 September 2022", "28 Jan 2025", "05 Jun 2019", "8/9/2022" and "8.9.22" (day first),
 * "2022-09-08", "Thursday 8th September 2022". Undefined when there is no such day, the year is missing, or a weekday is given that the day does not fall on.
 */
export function readDay(text: string): Day | undefined {
  const written = tidy(text)
  const numbers = NUMBERS.exec(written)
  if (numbers) return dayOfDate(fullYear(numbers[4] ?? ''), Number(numbers[3]), Number(numbers[1]))
  const words = WORDS.exec(written)
  if (!words) return parseIsoDay(written)
  const month = readMonth(words[3])
  const day = month === undefined ? undefined : dayOfDate(Number(words[4]), month, Number(words[2]))
  if (day === undefined) return undefined
  return words[1] === undefined || isNameOf(words[1], weekdayName(day)) ? day : undefined
}

/**
 * Reads a date known only roughly. "January 2018" is that month, "2016" that year, "18 October" (no year) is the
 * unknown span; anything `readDay` reads is exact. Undefined when the words are no date at all.
 */
export function readSpan(text: string): Span | undefined {
  const written = tidy(text)
  const day = readDay(written)
  if (day !== undefined) return exactly(day)
  if (YEAR.test(written)) return monthsOf(Number(written), 1, 12)
  const monthAndYear = MONTH_AND_YEAR.exec(written)
  const month = readMonth(monthAndYear?.[1])
  if (month) return monthsOf(Number(monthAndYear?.[2]), month, month)
  const dateAndMonth = DATE_AND_MONTH.exec(written)
  const monthOfDate = readMonth(dateAndMonth?.[2])
  const date = Number(dateAndMonth?.[1])
  const LEAP_YEAR = 2024
  return monthOfDate && date >= 1 && date <= lengthOfMonth(LEAP_YEAR, monthOfDate) ? unknownSpan : undefined
}

function monthsOf(year: number, first: number, last: number): Span | undefined {
  const earliest = dayOfDate(year, first, 1)
  return earliest === undefined ? undefined : { earliest, latest: lastDayOfMonth(year, last) }
}

function readMonth(name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  const full = name.toLowerCase() === 'sept' ? 'September' : name
  const index = MONTHS.findIndex(month => isNameOf(full, month))
  return index < 0 ? undefined : index + 1
}

/** "Oct" and "October" are October; "Octo" is not. */
function isNameOf(written: string, name: string): boolean {
  const lower = written.toLowerCase()
  return lower === name.toLowerCase() || lower === name.slice(0, 3).toLowerCase()
}
