import type { Handed } from '../dispatch/channel.ts'

export interface ReminderMessage {
  readonly subject: string
  readonly text: string
  /** The same at every attempt of one day: a mailbox that gets it twice shows it once. */
  readonly reference: string
  readonly to: string
  readonly council: string
  readonly at: Date
}

/** Whoever takes reminders on. Nothing of it throws for what the other side does. */
export interface ReminderPost {
  /** Where people find their work, as reminders name it; null where no address was set up. */
  readonly site: string | null
  hand(message: ReminderMessage): Promise<Handed>
}
