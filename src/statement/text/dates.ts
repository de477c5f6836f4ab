import { formatIsoDay } from '#law/day.ts'
import { readSpan } from '#law/day-words.ts'
import { isExact, type Span, unknownSpan } from '#law/span.ts'
import type { Precision } from '../facts.ts'

/** A date in running words. `date` is as exact as printed: "2022-09-08", "2017-05", "2014"; null without a year. */
export interface DateWords {
  readonly printed: string
  readonly date: string | null
  readonly precision: Precision
  readonly span: Span
  readonly start: number
  readonly end: number
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)'
const DATE = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\.?(?:,? (?:19|20)\\d{2}\\b)?(?![a-z])`,
    `\\b${MONTH}\\.?,? (?:19|20)\\d{2}\\b`,
    '\\b\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d{2}\\b',
    '\\b(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b',
    "(?<=\\b(?:in|since|until|till|by|during|throughout|around|about|early|late|mid|end of|before|after|between|of|and) (?:\\w{3,6} )?)(?:19|20)\\d{2}\\b(?![-/'’]\\d|s\\b)",
  ].join('|'),
  'g',
)

/** A year that names a law or a document is no date. */
const NAMES_A_DOCUMENT =
  /\b(?:act|acts|regulations|order|rules|guidance|standards|code|skills|education|measures)(?: of| in)?,? \(?$/i

export function datesIn(text: string): readonly DateWords[] {
  if (!/\d/.test(text)) return []
  const found: DateWords[] = []
  for (const match of text.matchAll(DATE)) {
    const printed = match[0]
    if (/^\d{4}$/.test(printed) && NAMES_A_DOCUMENT.test(text.slice(Math.max(0, match.index - 40), match.index)))
      continue
    const read = readDate(printed)
    if (read) found.push({ ...read, printed, start: match.index, end: match.index + printed.length })
  }
  return found
}

export function readDate(printed: string): Pick<DateWords, 'date' | 'precision' | 'span'> | undefined {
  const tidy = printed
    .replace(/ of /, ' ')
    .replace(/\./g, part => (/\d\.\d/.test(printed) ? part : ''))
    .trim()
  const span = readSpan(tidy)
  if (!span) return undefined
  if (span.earliest === null || span.latest === null)
    return { date: null, precision: 'day and month', span: unknownSpan }
  const first = formatIsoDay(span.earliest)
  if (isExact(span)) return { date: first, precision: 'day', span }
  const isYear = /^\d{4}$/.test(tidy)
  return { date: isYear ? first.slice(0, 4) : first.slice(0, 7), precision: isYear ? 'year' : 'month', span }
}
