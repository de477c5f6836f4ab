import type { LocalTime } from '#authority/reminders/rule.ts'
import { londonDay } from './office.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** The day and the time in England at an instant, in summer and in winter. */
export const localTime = (instant: Date): LocalTime => ({ day: londonDay(instant), time: clock.format(instant) })
