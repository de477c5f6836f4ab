import { type Day, formatIsoDay } from '#law/day.ts'
import { dayInWords, shortDay } from '#law/day-words.ts'
import { isExact, type Span } from '#law/span.ts'
import { type Html, html } from '../html.ts'

/** "Monday 14 April 2025", marked up as a date. Give other words where the weekday would not fit. */
export const dayElement = (day: Day, words = dayInWords(day)): Html =>
  html`<time datetime="${formatIsoDay(day)}">${words}</time>`

/** "14 Apr 2025", for tight tables. */
export const shortDayElement = (day: Day): Html => dayElement(day, shortDay(day))

/** A day known only roughly, in words: "between Monday 3 March 2025 and Friday 7 March 2025". */
export function spanElement(span: Span): Html {
  if (isExact(span)) return dayElement(span.earliest)
  const { earliest, latest } = span
  if (earliest !== null && latest !== null) return html`between ${dayElement(earliest)} and ${dayElement(latest)}`
  if (earliest !== null) return html`on or after ${dayElement(earliest)}`
  if (latest !== null) return html`on or before ${dayElement(latest)}`
  return html`on a day that is not known`
}
