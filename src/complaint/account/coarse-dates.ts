import { civilDateOf } from '#law/civil-date.ts'
import { dateInWords, readDay } from '#law/day-words.ts'
import { isExact, type Span } from '#law/span.ts'
import type { DatesGiven } from './state.ts'

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const DAY = new RegExp(
  `\\b${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\.?,? (?:19|20)\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|(?:19|20)\\d{2}-\\d{2}-\\d{2})\\b`,
  'g',
)

/** "spring 2024"; the winter is that of the year in which it began. */
function season(year: number, month: number): string {
  if (month <= 2) return `winter ${year - 1} to ${year}`
  if (month === 12) return `winter ${year} to ${year + 1}`
  return `${month <= 5 ? 'spring' : month <= 8 ? 'summer' : 'autumn'} ${year}`
}

/** A day as coarsely as an account is to give it. */
export function dayGiven(day: Parameters<typeof dateInWords>[0], given: DatesGiven): string {
  const words = dateInWords(day)
  const { year, month } = civilDateOf(day)
  switch (given) {
    case 'day':
      return words
    case 'month and year':
      return words.replace(/^\d+ /, '')
    case 'season and year':
      return season(year, month)
    case 'year':
      return String(year)
  }
}

/** "in March 2024", "on 4 March 2024"; null for what nobody knows, and as coarse as the record is where it is coarser. */
export function whenGiven({ earliest, latest }: Span, given: DatesGiven): string | null {
  const day = earliest ?? latest
  if (day === null) return null
  if (isExact({ earliest, latest })) return `${given === 'day' ? 'on' : 'in'} ${dayGiven(day, given)}`
  const words = dayGiven(day, given === 'day' ? 'month and year' : given)
  return latest !== null && dayGiven(latest, given === 'day' ? 'month and year' : given) === words
    ? `in ${words}`
    : `in about ${dayGiven(day, 'year')}`
}

/** A text with every day in it made coarser. */
export const coarser = (text: string, given: DatesGiven): string =>
  given === 'day'
    ? text
    : text.replace(
        new RegExp(`(\\bon )?(${DAY.source})`, 'g'),
        (found: string, on: string | undefined, written: string) => {
          const day = readDay(written.replace(/^[A-Z][a-z]+day,? /, ''))
          return day === undefined ? found : `${on === undefined ? '' : 'in '}${dayGiven(day, given)}`
        },
      )
