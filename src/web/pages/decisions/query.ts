import { formatIsoDay, isoDay } from '#law/day.ts'
import { dateInWords, readDay } from '#law/day-words.ts'
import { type DecisionQuery, everyDecision } from '#register/query.ts'
import type { Asked } from '../../site.ts'

/** What was typed into a field of the search that cannot be searched for. */
export interface Mistake {
  readonly field: string
  readonly message: string
}

export interface ReadQuery {
  readonly query: DecisionQuery
  /** Every field as it was typed, to be shown again. */
  readonly typed: Readonly<Record<string, string>>
  readonly mistakes: readonly Mistake[]
}

const MOST_POUNDS = 20_000_000
const MOST_DAYS = 40_000

/** "£1,500", "1500.50": in pence. */
function penceIn(text: string): number | undefined {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{2}))?$/.exec(text)
  if (!found) return undefined
  const [, pounds = '', pence = '0'] = found
  const amount = Number(pounds.replaceAll(',', ''))
  return amount > MOST_POUNDS ? undefined : amount * 100 + Number(pence)
}

const daysIn = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= MOST_DAYS ? Number(text) : undefined

const isoIn = (text: string): string | undefined => {
  const day = readDay(text)
  return day === undefined ? undefined : formatIsoDay(day)
}

const stages = { '1': 1, '2': 2, '3': 3 } as const
const isStage = (text: string): text is keyof typeof stages => text in stages

/** Reads the address of a search. What cannot be read is told and left out of it. */
export function queryIn({ query: given }: Asked): ReadQuery {
  const mistakes: Mistake[] = []
  const text = (field: string): string => (given[field] ?? '').trim().slice(0, 300)
  const read = <Value>(field: string, how: (text: string) => Value | undefined, message: string): Value | null => {
    if (text(field) === '') return null
    const value = how(text(field))
    if (value === undefined) mistakes.push({ field, message })
    return value ?? null
  }
  const day = 'Enter a day, such as 8 September 2022'
  const amount = 'Enter an amount in pounds, such as 500 or 1,250.50'
  const days = 'Enter a number of days, such as 90'
  const stage = text('stage')
  const page = /^\d{1,6}$/.test(given.page ?? '') ? Number(given.page) : 1
  return {
    typed: given,
    query: {
      ...everyDecision,
      words: text('words'),
      authority: text('authority'),
      category: text('category'),
      outcome: text('outcome'),
      faultKind: text('fault'),
      decidedFrom: read('from', isoIn, day),
      decidedTo: read('to', isoIn, day),
      remedy: { from: read('least', penceIn, amount), to: read('most', penceIn, amount) },
      delay: { from: read('delay', daysIn, days), to: read('delay-most', daysIn, days) },
      stage: isStage(stage) ? stages[stage] : null,
      order: given.order === 'newest' || text('words') === '' ? 'newest' : 'relevance',
      page: Math.max(1, page),
    },
    mistakes,
  }
}

const poundsTyped = (pence: number): string => (pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2))

/** The address of a search, its first page unless it says another. */
export function addressOf(query: DecisionQuery): string {
  const parts: readonly (readonly [string, string | number | null])[] = [
    ['words', query.words],
    ['authority', query.authority],
    ['category', query.category],
    ['outcome', query.outcome],
    ['fault', query.faultKind],
    ['from', query.decidedFrom],
    ['to', query.decidedTo],
    ['least', query.remedy.from === null ? null : poundsTyped(query.remedy.from)],
    ['most', query.remedy.to === null ? null : poundsTyped(query.remedy.to)],
    ['delay', query.delay.from],
    ['delay-most', query.delay.to],
    ['stage', query.stage],
    ['order', query.words !== '' && query.order === 'newest' ? 'newest' : null],
    ['page', query.page > 1 ? query.page : null],
  ]
  const given = parts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]]))
  return given.length === 0 ? '/decisions' : `/decisions?${new URLSearchParams(given)}`
}

/** A day of the query as people write it. */
export const dayTyped = (day: string | null): string => (day === null ? '' : dateInWords(isoDay(day)))

export const poundsOf = (pence: number | null): string => (pence === null ? '' : poundsTyped(pence))
