import { readDay } from '#law/day-words.ts'
import { onDay, undated } from '#stream/when.ts'
import { fixedDayLimit } from './fixed-day.ts'
import type { Deadline } from './told.ts'

const numbers: readonly string[] = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
] // biome-ignore format: a row of numbers
const units = { 'working day': 'working_days', day: 'days', week: 'weeks', month: 'months' } as const

const LIMIT = new RegExp(
  `within (?:the next )?(\\d{1,3}|an?|${numbers.join('|')}) (working day|day|week|month)s?(?: (?:of|from|after) (.+?))?[.;,]?$`,
  'i',
)
const BY_DAY = /\bby (?:no later than |the )?(\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4})\b/
const SOONEST = /\bas soon as (?:reasonably )?(?:possible|practicable)\b|\bimmediately\b|\bwithout delay\b/i

function isUnit(word: string): word is keyof typeof units {
  return Object.hasOwn(units, word)
}

function byDay(words: string): Deadline | null {
  const day = readDay(BY_DAY.exec(words)?.[1]?.replace(',', '') ?? '')
  return day === undefined ? null : { ...fixedDayLimit(onDay(day)), from: onDay(day) }
}

/** What a limit that names no start counts from, in a council's answer to a recommendation. */
export const OWN_RESPONSE = 'the council’s response'

/**
 * A time limit as reports print it: "within one month", "within four weeks of the final decision", "as soon as you can,
 * within a month", "by 30 June 2025". null where it names no length that can be counted and no day.
 */
export function deadlineInWords(words: string): {
  readonly deadline: Deadline | null
  readonly soonest: string | null
} {
  const soonest = SOONEST.exec(words)?.[0].toLowerCase() ?? null
  const [phrase, count = '', unit = '', fromEvent] = LIMIT.exec(words.trim()) ?? []
  const unitWord = unit.toLowerCase()
  if (phrase === undefined) return { deadline: byDay(words), soonest }
  if (!isUnit(unitWord)) return { deadline: null, soonest }
  const n = /^\d/.test(count) ? Number(count) : /^an?$/i.test(count) ? 1 : numbers.indexOf(count.toLowerCase()) + 1
  if (n < 1) return { deadline: null, soonest }
  return {
    deadline: {
      phrase: phrase.replace(/[.;,]$/, ''),
      n,
      unit: units[unitWord],
      fromEvent: fromEvent ?? OWN_RESPONSE,
      from: undated,
    },
    soonest,
  }
}
