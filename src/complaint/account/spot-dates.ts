import { civilDateOf } from '#law/civil-date.ts'
import { isExact } from '#law/span.ts'
import type { PersonSecrets } from '#stream/case-secrets.ts'
import type { Spotted } from './find.ts'
import type { Folded } from './folded.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const spelledDays = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth',
  'twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
].flatMap(line => line.split(' '))
const SPELLED = [...spelledDays]
  .sort((a, b) => b.length - a.length)
  .map(word => word.replace('-', '[- ]'))
  .join('|')
const DAY = `(\\d{1,2}|${SPELLED})(?:\\s?(?:st|nd|rd|th))?`
const YEAR = "(?:[\\s,.'/-]{1,4}((?:19|20)\\d{2}|\\d{2}))?(?!\\d)"
const BEFORE = '(?<![\\p{L}\\p{N}])'

const dayFirst = new RegExp(
  `${BEFORE}${DAY}[\\s.,/-]{0,3}(?:day )?(?:of[\\s]{1,3})?${MONTH}(?![\\p{L}])\\.?${YEAR}`,
  'gu',
)
const monthFirst = new RegExp(`${BEFORE}${MONTH}[\\s.,/-]{1,3}(?:the )?${DAY}(?![\\p{L}\\p{N}])${YEAR}`, 'gu')
const numbers = /(?<![\p{N}])(\d{1,4})\s?[./\-_ ,:]\s?(\d{1,2})\s?[./\-_ ,:]\s?(\d{4}|\d{1,2})(?!\d)/gu
const runTogether = /(?<!\d)(\d{2})(\d{2})(\d{2})(\d{2})(?!\d)/g
const monthAndYear = new RegExp(`${BEFORE}${MONTH}(?![\\p{L}])[\\s.,'/-]{1,4}((?:19|20)\\d{2})(?!\\d)`, 'gu')

interface Read {
  readonly start: number
  readonly end: number
  /** Every date it may be read as; the year null where none is written, below 100 where two figures are. */
  readonly dates: readonly (readonly [year: number | null, month: number, day: number])[]
}

const dayOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : spelledDays.indexOf(text.replace(' ', '-')) + 1
const monthOf = (text: string): number => MONTHS.indexOf(text.slice(0, 3)) + 1
const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

function datesIn({ text }: Folded): readonly Read[] {
  const found: Read[] = []
  const add = (match: RegExpExecArray, dates: Read['dates']): void => {
    const real = dates.filter(([, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    if (real.length > 0) found.push({ start: match.index, end: match.index + match[0].trimEnd().length, dates: real })
  }
  for (const match of text.matchAll(dayFirst))
    add(match, [[yearOf(match[3]), monthOf(match[2] ?? ''), dayOf(match[1] ?? '')]])
  for (const match of text.matchAll(monthFirst))
    add(match, [[yearOf(match[3]), monthOf(match[1] ?? ''), dayOf(match[2] ?? '')]])
  // A figure before a date is no part of it, so each figure may begin one.
  for (let match = at(numbers, text, 0); match; match = at(numbers, text, match.index + 1)) {
    const [a, b, c] = [Number(match[1]), Number(match[2]), Number(match[3])]
    add(match, [
      [c, b, a],
      [c, a, b],
      [a, b, c],
      [a, c, b],
    ])
  }
  for (const match of text.matchAll(runTogether)) {
    const [a, b, c, d] = [match[1], match[2], match[3], match[4]]
    add(match, [
      [Number(`${c}${d}`), Number(b), Number(a)],
      [Number(`${a}${b}`), Number(c), Number(d)],
    ])
  }
  return found
}

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

const sameYear = (written: number, year: number): boolean =>
  written === year || (written < 100 && written === year % 100)

/** Dates of birth in every usual writing, and every other day that is written out to the day. */
export function spotDates(
  folded: Folded,
  people: readonly PersonSecrets[],
  daysAreChosen: boolean,
): readonly Spotted[] {
  const births = people.flatMap(({ personId, born }) =>
    born && isExact(born) ? [{ personId, ...civilDateOf(born.earliest) }] : [],
  )
  const months = people.flatMap(({ personId, born }) => {
    if (!born || isExact(born) || born.earliest === null || born.latest === null) return []
    const [from, to] = [civilDateOf(born.earliest), civilDateOf(born.latest)]
    return from.year === to.year && from.month === to.month ? [{ personId, ...from }] : []
  })
  const spotted: Spotted[] = []
  const at = (start: number, end: number) => ({ start: folded.from[start] ?? 0, end: folded.to[end - 1] ?? 0 })
  for (const { start, end, dates } of datesIn(folded)) {
    const of = (withYear: boolean): readonly string[] =>
      births
        .filter(({ year, month, date }) =>
          dates.some(
            ([y, m, d]) => m === month && d === date && (y === null ? !withYear : withYear && sameYear(y, year)),
          ),
        )
        .map(({ personId }) => personId)
    const [whole, day] = [of(true), of(false)]
    if (whole.length > 0) spotted.push({ kind: 'date of birth', gravity: 'never', ...at(start, end), personIds: whole })
    else if (day.length > 0)
      spotted.push({ kind: 'birthday', gravity: 'unless ordinary', ...at(start, end), personIds: day })
    else if (!daysAreChosen && /[\p{L}./-]/u.test(folded.text.slice(start, end)))
      spotted.push({ kind: 'exact date', gravity: 'to look at', ...at(start, end), personIds: [] })
  }
  for (const match of folded.text.matchAll(monthAndYear)) {
    const whose = months.filter(({ year, month }) => monthOf(match[1] ?? '') === month && Number(match[2]) === year)
    if (whose.length > 0)
      spotted.push({
        kind: 'birthday',
        gravity: 'unless ordinary',
        ...at(match.index, match.index + match[0].length),
        personIds: whose.map(({ personId }) => personId),
      })
  }
  return spotted
}
