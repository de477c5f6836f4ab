import type { AnnouncedHoliday } from './announced-holidays.ts'
import { type Day, dayNumber, shiftDays, weekdayOf } from './day.ts'
import { dateInWords, dayInWords, weekdayName } from './day-words.ts'
import { firstDayCovered, type Holiday, holidaysAnnounced, lastDayCovered, lastDayListed } from './holidays.ts'

/** Whether the holidays of that day's year are on the published list (to 2028) or worked out by rule (to 2040). */
export type Certainty = 'listed' | 'projected'

export interface DayLeftOut {
  readonly day: Day
  /** "Saturday", "Sunday", or the holiday's title. */
  readonly why: string
  /** The day the holiday was announced, when it is one that no rule gives and the day is known. */
  readonly announcedOn: Day | null
  readonly projected: boolean
}

/** Working days as regulation 2 of SI 2006/1738 defines them. All but `daysLeftOut` take the same time, however many days. */
export interface Calendar {
  isWorkingDay(day: Day): boolean
  /**
   * The day reached by counting so many working days; negative counts back, 0 gives the day itself. `day` is day 0
   * whatever day of the week it is.
   */
  addWorkingDays(day: Day, workingDays: number): Day
  /** Working days after `from`, up to and including `to`; below zero when `to` is earlier. */
  countWorkingDays(from: Day, to: Day): number
  /** The days that are no working days after `from`, up to and including `to`; when `to` is earlier, from it to before `from`. */
  daysLeftOut(from: Day, to: Day): readonly DayLeftOut[]
  certainty(day: Day): Certainty
}

/** A day outside 2005 to 2040: no working day can be counted there. The message can be shown to people. */
export class CalendarRangeError extends RangeError {
  override readonly name = 'CalendarRangeError'
}

class TableCalendar implements Calendar {
  readonly #holidays: ReadonlyMap<Day, Holiday>
  /** For each day covered, how many working days there are up to and including it. */
  readonly #upTo: Uint16Array
  readonly #isWorking: Uint8Array
  /** At index k, the (k + 1)-th working day covered. */
  readonly #workingDays: Int32Array

  constructor(holidays: ReadonlyMap<Day, Holiday>) {
    this.#holidays = holidays
    this.#upTo = new Uint16Array(lastDayCovered - firstDayCovered + 1)
    this.#isWorking = new Uint8Array(this.#upTo.length)
    const workingDays: Day[] = []
    for (let day = firstDayCovered; day <= lastDayCovered; day = shiftDays(day, 1)) {
      const works = !isWeekend(day) && !holidays.has(day)
      if (works) workingDays.push(day)
      this.#isWorking[day - firstDayCovered] = works ? 1 : 0
      this.#upTo[day - firstDayCovered] = workingDays.length
    }
    this.#workingDays = Int32Array.from(workingDays)
  }

  isWorkingDay(day: Day): boolean {
    const works = this.#isWorking[day - firstDayCovered]
    if (works === undefined) throw outside(day)
    return works === 1
  }

  addWorkingDays(day: Day, workingDays: number): Day {
    const upTo = this.#upTo[day - firstDayCovered]
    if (upTo === undefined) throw outside(day)
    if (workingDays === 0) return day
    const dayZero = workingDays > 0 || this.isWorkingDay(day) ? upTo - 1 : upTo
    const found = this.#workingDays[dayZero + workingDays]
    if (found === undefined) throw beyond(day, workingDays)
    return dayNumber(found)
  }

  countWorkingDays(from: Day, to: Day): number {
    const upToFrom = this.#upTo[from - firstDayCovered]
    if (upToFrom === undefined) throw outside(from)
    const upToTo = this.#upTo[to - firstDayCovered]
    if (upToTo === undefined) throw outside(to)
    return upToTo - upToFrom
  }

  daysLeftOut(from: Day, to: Day): readonly DayLeftOut[] {
    if (from < firstDayCovered || from > lastDayCovered) throw outside(from)
    const leftOut: DayLeftOut[] = []
    const last = from <= to ? to : shiftDays(from, -1)
    for (let day = from <= to ? shiftDays(from, 1) : to; day <= last; day = shiftDays(day, 1))
      if (!this.isWorkingDay(day)) leftOut.push(this.#whyLeftOut(day))
    return leftOut
  }

  certainty(day: Day): Certainty {
    if (day < firstDayCovered || day > lastDayCovered) throw outside(day)
    return day <= lastDayListed ? 'listed' : 'projected'
  }

  #whyLeftOut(day: Day): DayLeftOut {
    const holiday = this.#holidays.get(day)
    if (holiday && !isWeekend(day))
      return { day, why: holiday.title, announcedOn: holiday.announcedOn, projected: holiday.projected }
    return { day, why: weekdayName(day), announcedOn: null, projected: false }
  }
}

const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6

const COVERED = `${dateInWords(firstDayCovered)} to ${dateInWords(lastDayCovered)}`

const outside = (day: Day): Error =>
  new CalendarRangeError(`The working-day calendar covers ${COVERED}; ${dateInWords(day)} is outside it.`)

function beyond(day: Day, workingDays: number): Error {
  if (!Number.isSafeInteger(workingDays)) return new RangeError(`${workingDays} is not a whole number of working days.`)
  const days = Math.abs(workingDays) === 1 ? 'working day' : 'working days'
  const counted = `${Math.abs(workingDays)} ${days} ${workingDays > 0 ? 'after' : 'before'} ${dayInWords(day)}`
  return new CalendarRangeError(`The working-day calendar covers ${COVERED}; ${counted} is outside it.`)
}

let shared: Calendar | undefined
const byAnnouncements = new WeakMap<readonly AnnouncedHoliday[], Calendar>()

/**
 * The calendar with the holidays listed here and those announced since. Without any it is shared by all; with some, it is
 * built once for each array, so hand in the same array again and never change it.
 */
export function workingCalendar(announced: readonly AnnouncedHoliday[] = []): Calendar {
  if (announced.length === 0) {
    shared ??= new TableCalendar(holidaysAnnounced([], null))
    return shared
  }
  const built = byAnnouncements.get(announced) ?? new TableCalendar(holidaysAnnounced(announced, null))
  byAnnouncements.set(announced, built)
  return built
}

/** The calendar as anyone could know it on a day: what was announced after that day is left out. */
export const calendarAsKnownOn = (day: Day, announced: readonly AnnouncedHoliday[] = []): Calendar =>
  new TableCalendar(holidaysAnnounced(announced, day))
