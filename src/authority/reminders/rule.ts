import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'

/** Whether and when the council reminds the people who have to act. No law asks for it. */
export interface ReminderRule {
  readonly send: boolean
  /** "08:00", by the clock in England: before it, and from `until` on, nobody is written to. */
  readonly from: string
  readonly until: string
  /** How many working days before its last day something is first told. */
  readonly workingDaysBefore: number
}

/** A council's rule and the day from which it stands. */
export interface SettledReminderRule extends ReminderRule {
  readonly since: Day
}

/** What stands while the council has settled nothing. */
export const usualReminders: ReminderRule = { send: true, from: '08:00', until: '17:00', workingDaysBefore: 3 }

/** The rule as it stands on a day: what was settled last for that day or an earlier one. */
export const reminderRuleOn = (settled: readonly SettledReminderRule[], day: Day): ReminderRule =>
  settled.findLast(({ since }) => since <= day) ?? usualReminders

/** A day and the time on it, by the clock in England: "14:30". */
export interface LocalTime {
  readonly day: Day
  readonly time: string
}

/** Whether somebody may be written to now: on a working day, within the council's hours. */
export const mayRemindAt = (
  { send, from, until }: ReminderRule,
  calendar: Calendar,
  { day, time }: LocalTime,
): boolean => send && calendar.isWorkingDay(day) && time >= from && time < until
