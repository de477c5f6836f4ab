import { type Day, dayNumber, shiftDays, weekdayOf } from './day.ts'

/** A day that is a holiday, and what it is called. */
export interface NamedDay {
  readonly date: Day
  readonly title: string
}

const SATURDAY = 6
const SUNDAY = 0
const MONDAY = 1

const dayIn = (year: number, month: number, date: number): Day =>
  dayNumber(Date.UTC(year, month - 1, date) / 86_400_000)

/** The Gregorian computus (the "anonymous" form of 1876). */
function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const counted = epact + toSunday - 7 * correction + 114
  return dayIn(year, Math.floor(counted / 31), (counted % 31) + 1)
}

const firstMonday = (year: number, month: number): Day => {
  const first = dayIn(year, month, 1)
  return shiftDays(first, (MONDAY - weekdayOf(first) + 7) % 7)
}

const lastMonday = (year: number, month: number): Day => {
  const last = dayIn(year, month + 1, 0)
  return shiftDays(last, -((weekdayOf(last) - MONDAY + 7) % 7))
}

export const goodFriday = (year: number): Day => shiftDays(easterSunday(year), -2)

/**
 * The holidays of a year as the Banking and Financial Dealings Act 1971 (Schedule 1, paragraph 1) and the yearly
 * proclamations (New Year, early May, substitute days) give them when nothing is moved or added. In order of date.
 */
export function holidaysByRule(year: number): readonly NamedDay[] {
  return [
    newYearsDay(year),
    { date: goodFriday(year), title: 'Good Friday' },
    { date: shiftDays(easterSunday(year), 1), title: 'Easter Monday' },
    { date: firstMonday(year, 5), title: 'Early May bank holiday' },
    { date: lastMonday(year, 5), title: 'Spring bank holiday' },
    { date: lastMonday(year, 8), title: 'Summer bank holiday' },
    ...christmas(year),
  ]
}

function newYearsDay(year: number): NamedDay {
  const first = dayIn(year, 1, 1)
  const weekday = weekdayOf(first)
  if (weekday !== SATURDAY && weekday !== SUNDAY) return { date: first, title: "New Year's Day" }
  return { date: firstMonday(year, 1), title: "New Year's Day (substitute day)" }
}

function christmas(year: number): readonly NamedDay[] {
  const on = (date: number, title: string): NamedDay => ({ date: dayIn(year, 12, date), title })
  switch (weekdayOf(dayIn(year, 12, 25))) {
    case 5:
      return [on(25, 'Christmas Day'), on(28, 'Boxing Day (substitute day)')]
    case SATURDAY:
      return [on(27, 'Christmas Day (substitute day)'), on(28, 'Boxing Day (substitute day)')]
    case SUNDAY:
      return [on(26, 'Boxing Day'), on(27, 'Christmas Day (substitute day)')]
    default:
      return [on(25, 'Christmas Day'), on(26, 'Boxing Day')]
  }
}
