import type { Handed } from '../dispatch/channel.ts'

/** For a calendar, beside the words. */
export interface ForCalendar {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly text: string
}

export interface ReminderMessage {
  readonly subject: string
  readonly text: string
  /** The same at every attempt of one day: a mailbox that gets it twice shows it once. */
  readonly reference: string
  readonly to: string
  readonly council: string
  readonly at: Date
  readonly calendar?: ForCalendar
}

/** Whoever takes on what is told to those who work on complaints. Nothing of it throws for what the other side does. */
export interface ReminderPost {
  /** Where people find their work, as reminders name it; null where no address was set up. */
  readonly site: string | null
  /** The council's address, which asks people to come. */
  readonly from: string
  hand(message: ReminderMessage): Promise<Handed>
}
