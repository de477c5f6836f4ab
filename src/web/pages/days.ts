import type { Calendar } from '#law/calendar.ts'
import { CalendarRangeError } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { londonDay } from '#office/office.ts'

/** "4 working days left", "due today", "2 working days overdue"; null outside the years the calendar covers. */
export function daysLeftInWords(workingDays: number | null): string | null {
  if (workingDays === null) return null
  if (workingDays === 0) return 'due today'
  const count = Math.abs(workingDays)
  return `${count.toLocaleString('en-GB')} working ${count === 1 ? 'day' : 'days'} ${workingDays > 0 ? 'left' : 'overdue'}`
}

/** Working days from today to a due day: below zero once it has passed. */
export function workingDaysTo(due: Day, today: Day, calendar: Calendar): number | null {
  try {
    return calendar.countWorkingDays(today, due)
  } catch (error) {
    if (error instanceof CalendarRangeError) return null
    throw error
  }
}

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** "Monday 2 March 2026 at 10:04 am", in London, of an instant in UTC */
export function instantInWords(at: string): string {
  const instant = new Date(at)
  return `${dayInWords(londonDay(instant))} at ${clock.format(instant)}`
}

/** "31 points", "1 point" */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
