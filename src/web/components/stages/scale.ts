import { civilDateOf, dayOfDate } from '#law/civil-date.ts'
import type { Day } from '#law/day.ts'
import { shortDay } from '#law/day-words.ts'
import type { Period } from './bar.ts'

/** Days to units across: linear, with the whole of the last day shown. */
export interface Scale {
  readonly left: number
  readonly right: number
  /** Where a day begins. */
  readonly start: (day: Day) => number
  /** Where a day ends. */
  readonly end: (day: Day) => number
}

export function linearScale(extent: Period, left: number, right: number): Scale {
  const unit = (right - left) / (extent.to + 1 - extent.from)
  const at = (days: number) => Math.round((left + (days - extent.from) * unit) * 10) / 10
  return { left, right, start: day => at(day), end: day => at(day + 1) }
}

export interface Tick {
  readonly day: Day
  readonly words: string
}

const STEPS_IN_MONTHS = [1, 2, 3, 4, 6, 12, 24, 60, 120]

/** First days of months, as many as fit; the first and last day when there are not two months to name. */
export function ticks(extent: Period, most: number): readonly Tick[] {
  const [first, last] = [monthNumber(extent.from), monthNumber(extent.to)]
  for (const step of STEPS_IN_MONTHS) {
    if ((last - first) / step > most + 1) continue
    const found = monthsWithin(extent, step)
    if (found.length <= most && found.length >= 2) return found
  }
  const ends = extent.from === extent.to ? [extent.from] : [extent.from, extent.to]
  return ends.map(day => ({ day, words: shortDay(day) }))
}

function monthsWithin(extent: Period, step: number): readonly Tick[] {
  const [first, last] = [monthNumber(extent.from), monthNumber(extent.to)]
  const found: Tick[] = []
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const day = dayOfDate(Math.floor(month / 12), (month % 12) + 1, 1)
    if (day === undefined || day < extent.from) continue
    found.push({ day, words: step >= 12 ? `${civilDateOf(day).year}` : shortDay(day).replace(/^\d+ /, '') })
  }
  return found
}

function monthNumber(day: Day): number {
  const { year, month } = civilDateOf(day)
  return year * 12 + month - 1
}
