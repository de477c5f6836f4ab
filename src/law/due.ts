import { type Calendar, CalendarRangeError, type Certainty } from './calendar.ts'
import { correspondingDay, endOfMonthReached } from './civil-date.ts'
import { type Day, shiftDays } from './day.ts'
import type { CountedLength, CountedLimit, Direction } from './limit.ts'
import type { Span } from './span.ts'

/** As much of a limit as counting needs. */
export interface Counting {
  readonly length: CountedLength
  readonly direction: Direction
}

export interface DueDate {
  readonly due: Day
  /** A late act is not by itself a breach: the period began while the softened wording of 2020 was law. */
  readonly soft: boolean
  /** `projected` when a holiday not yet published could move it; a limit not counted in working days is always `listed`. */
  readonly certainty: Certainty
}

/** @throws CalendarRangeError when working days are counted outside 2005 to 2040. */
export function due(limit: CountedLimit, trigger: Day, calendar: Calendar): DueDate {
  const dueDay = lastDayOf(limit, trigger, calendar)
  return { due: dueDay, soft: isSoftened(limit, trigger), certainty: certaintyOf(limit, trigger, dueDay, calendar) }
}

/** The bounds of a due date whose trigger is known roughly. A bound is null when it cannot be counted. */
export function dueSpan(limit: CountedLimit, trigger: Span, calendar: Calendar): Span {
  const bound = (day: Day | null): Day | null => (day === null ? null : countedOrNull(limit, day, calendar))
  return { earliest: bound(trigger.earliest), latest: bound(trigger.latest) }
}

function countedOrNull(limit: CountedLimit, trigger: Day, calendar: Calendar): Day | null {
  try {
    return lastDayOf(limit, trigger, calendar)
  } catch (error) {
    if (error instanceof CalendarRangeError) return null
    throw error
  }
}

/**
 * How late: working days for a limit counted in them, calendar days for any other. Nought on the due date, below zero
 * when early.
 * @throws CalendarRangeError
 */
export function lateness(limit: Pick<CountedLimit, 'length'>, dueDay: Day, actual: Day, calendar: Calendar): number {
  return limit.length.unit === 'working_days' ? calendar.countWorkingDays(dueDay, actual) : actual - dueDay
}

/**
 * The last day of a period. The trigger day is day 0, except in a period "beginning with" it.
 * @throws CalendarRangeError when working days are counted outside 2005 to 2040.
 */
export function lastDayOf({ length: { n, unit }, direction }: Counting, trigger: Day, calendar: Calendar): Day {
  const counted = direction === 'backward' ? -n : n
  switch (unit) {
    case 'working_days':
      return calendar.addWorkingDays(trigger, counted)
    case 'days':
      return shiftDays(trigger, counted)
    case 'years_no_later_than':
      return correspondingDay(trigger, counted * 12) ?? endOfMonthReached(trigger, counted * 12)
    case 'months_after':
      return correspondingDay(trigger, counted) ?? endOfMonthReached(trigger, counted)
    case 'months_beginning_with':
      return lastDayBeginningWith(trigger, counted)
  }
}

/** The day before the corresponding date; without one, the end of the month already closes the period. */
function lastDayBeginningWith(trigger: Day, months: number): Day {
  const corresponding = correspondingDay(trigger, months)
  if (months < 0) return shiftDays(corresponding ?? endOfMonthReached(trigger, months), 1)
  return corresponding === undefined ? endOfMonthReached(trigger, months) : shiftDays(corresponding, -1)
}

export const isSoftened = ({ soft }: Pick<CountedLimit, 'soft'>, trigger: Day): boolean =>
  soft !== null && trigger >= soft.from && trigger <= soft.to

function certaintyOf({ length }: CountedLimit, trigger: Day, dueDay: Day, calendar: Calendar): Certainty {
  if (length.unit !== 'working_days') return 'listed'
  return calendar.certainty(trigger > dueDay ? trigger : dueDay)
}
