import type { Calendar, DayLeftOut } from './calendar.ts'
import { type Day, shiftDays } from './day.ts'
import { type DueDate, due } from './due.ts'
import { type CountedLimit, isCounted, type LimitId, type Limits } from './limit.ts'
import { limits as limitsInLaw } from './limits.ts'

/** The latest day to which the limit can be extended, and the limit that says so. */
export interface Cap {
  readonly limit: LimitId
  readonly due: Day
  readonly words: string
}

/** How a due date was worked out, so that anyone can count it again. */
export interface DueWorking extends DueDate {
  readonly limit: CountedLimit
  readonly trigger: Day
  /** Each working day counted, in the order counted; empty for a limit not counted in working days. */
  readonly counted: readonly Day[]
  /** Each day passed over, in order of date; empty for a limit not counted in working days. */
  readonly leftOut: readonly DayLeftOut[]
  readonly cap: Cap | null
  /** False when the trigger lies before or after the dates between which the limit was law. */
  readonly wasLaw: boolean
  /** The softened wording of 2020 came into force while the period ran: nobody has decided whether it helps. */
  readonly softenedWhileItRan: boolean
}

/** @throws CalendarRangeError when working days are counted outside 2005 to 2040. */
export function explainDue(
  limit: CountedLimit,
  trigger: Day,
  calendar: Calendar,
  limits: Limits = limitsInLaw,
): DueWorking {
  const dueDate = due(limit, trigger, calendar)
  const inWorkingDays = limit.length.unit === 'working_days'
  return {
    ...dueDate,
    limit,
    trigger,
    counted: inWorkingDays ? workingDaysCounted(trigger, dueDate.due, calendar) : [],
    leftOut: inWorkingDays ? calendar.daysLeftOut(trigger, dueDate.due) : [],
    cap: capOf(limit, trigger, calendar, limits),
    wasLaw: limit.law.some(({ from, to }) => (from ?? trigger) <= trigger && trigger <= (to ?? trigger)),
    softenedWhileItRan: limit.soft !== null && trigger < limit.soft.from && dueDate.due >= limit.soft.from,
  }
}

function workingDaysCounted(trigger: Day, dueDay: Day, calendar: Calendar): readonly Day[] {
  const counted: Day[] = []
  const step = Math.sign(dueDay - trigger)
  for (let day = trigger; day !== dueDay; ) {
    day = shiftDays(day, step)
    if (calendar.isWorkingDay(day)) counted.push(day)
  }
  return counted
}

function capOf({ extension }: CountedLimit, trigger: Day, calendar: Calendar, limits: Limits): Cap | null {
  if (extension === null || extension.to === null) return null
  const longer = limits[extension.to]
  if (!isCounted(longer)) return null
  return { limit: longer.id, due: due(longer, trigger, calendar).due, words: extension.words }
}
