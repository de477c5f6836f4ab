import { correspondingDay, endOfMonthReached } from '#law/civil-date.ts'
import { type Day, formatIsoDay, parseIsoDay, shiftDays } from '#law/day.ts'
import { readDay } from '#law/day-words.ts'
import type { Deadline, DeadlineUnit } from '../facts.ts'
import { lower, NUMBER, readNumber } from './words.ts'

const UNIT = '(?:(?:working|calendar|business|school) )?(?:day|week|month|year)s?'
const WITHIN = new RegExp(
  `\\b(?:within|in|no later than|not later than|no more than)(?: (?:the next|a further|another|a period of|at most|up to))? (${NUMBER}|an?|the) (?:calendar )?(${UNIT})['’]?(?:,? (?:of|from|after|following|starting from|beginning with|beginning on) ([^,.;:()]{3,90}))?`,
  'gi',
)
const BY_DATE = /\b[Bb]y (?:no later than |the )?(\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? (?:19|20)\d{2})\b/g
/** Words that begin the next thing and not the event the time runs from. */
const BREAK =
  /\s+(?:(?:the|this) council (?:has|have|will|should|agreed|must)|it (?:has|will|should)|the (?:care provider|trust|home) |and (?:the council|it|to) |we |i )/i

export interface Limit extends Omit<Deadline, 'lines'> {
  readonly start: number
  readonly end: number
}

/** The limits in running words: "Within four weeks of my final decision", "by 3 March 2025". */
export function limitsIn(text: string, decided: string | null): readonly Limit[] {
  const found: Limit[] = []
  if (!/within|by|later|more than|\bin\b/i.test(text)) return found
  for (const match of text.matchAll(WITHIN)) {
    const from = (match[3] ?? '').split(BREAK)[0]?.trim()
    if (/^(?:in|the)$/i.test(match[1] ?? '') || (/^in /i.test(match[0]) && !from)) continue
    const n = readNumber(match[1] ?? '') ?? null
    const unit = unitOf(match[2] ?? '')
    const full = match[0]
    const phrase = from === undefined || from === '' ? full : full.slice(0, full.indexOf(match[3] ?? '') + from.length)
    found.push(limit({ phrase: phrase.trim(), n, unit, event: from ?? '', start: match.index, decided }))
  }
  for (const match of text.matchAll(BY_DATE)) {
    const day = readDay((match[1] ?? '').replace(',', ''))
    if (day === undefined) continue
    const due = formatIsoDay(day)
    found.push({
      phrase: match[0],
      n: null,
      unit: null,
      fromEvent: 'fixed date',
      fromDate: null,
      due,
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

function unitOf(words: string): DeadlineUnit {
  const unit = lower(words).replace(/s$/, '')
  if (/^(?:working|business) day/.test(unit)) return 'working day'
  return unit.endsWith('week') ? 'week' : unit.endsWith('month') ? 'month' : unit.endsWith('year') ? 'year' : 'day'
}

interface Printed {
  readonly phrase: string
  readonly n: number | null
  readonly unit: DeadlineUnit
  readonly event: string
  readonly start: number
  readonly decided: string | null
}

function limit({ phrase, n, unit, event, start, decided }: Printed): Limit {
  const fromDecision = isTheDecision(event)
  const fromDate = fromDecision ? decided : null
  return {
    phrase,
    n,
    unit,
    fromEvent: fromDecision ? 'final decision' : event,
    fromDate,
    due: n === null || fromDate === null ? null : dueDay(fromDate, n, unit),
    start,
    end: start + phrase.length,
  }
}

/** A limit without an event runs, in the Ombudsman's practice, from the final decision. */
const isTheDecision = (event: string): boolean =>
  event === '' ||
  /^(?:the )?(?:date of )?(?:the|this|my|our|its)? ?(?:date of )?(?:(?:my|our|the|this) )?(?:final )?(?:decision|statement|report)(?: statement)?\b/i.test(
    event,
  )

/** Weeks and months by the calendar; the last day of a month that has no such day. Null for working days. */
function dueDay(from: string, n: number, unit: DeadlineUnit): string | null {
  const day = parseIsoDay(from)
  if (day === undefined || unit === 'working day') return null
  if (unit === 'day') return formatIsoDay(shiftDays(day, n))
  if (unit === 'week') return formatIsoDay(shiftDays(day, 7 * n))
  return formatIsoDay(monthsOn(day, unit === 'year' ? 12 * n : n))
}

const monthsOn = (day: Day, months: number): Day => correspondingDay(day, months) ?? endOfMonthReached(day, months)
