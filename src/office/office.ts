import { type Day, parseIsoDay } from '#law/day.ts'
import type { RecordStore } from '#record/record.ts'
import type { Channel } from './dispatch/channel.ts'
import { type FileHandling, usualHandling } from './files/handling.ts'
import type { SenderChecks } from './inbox/sender-proof.ts'
import type { ReminderPost } from './reminders/post.ts'

/**
 * Who is at the door, and for which authority. It comes from the session, never from an address. What they may do is
 * not the session's to say: their roles are read from the council's own record, for the day, in the same transaction.
 */
export interface Visitor {
  readonly authorityId: string
  readonly personId: string
}

/** What every request is served with. The clock is read here and nowhere further in. */
export interface Office {
  readonly record: RecordStore
  /** The instant of the request. Practice and tests can set it; a real authority has the true one. */
  readonly now: () => Date
  readonly newId: () => string
  /** How files are dealt with; without it, as usual. */
  readonly files?: FileHandling
  /** Who takes letters on; none where nothing is set up, and then they are posted or handed over. */
  readonly channels?: readonly Channel[]
  /** Who takes reminders on; without it nobody is reminded. */
  readonly reminders?: ReminderPost
  /** Whether email comes in here. */
  readonly inbox?: boolean
  /** How the senders of email are proved; without it nobody looks. */
  readonly senders?: SenderChecks
}

export const handlingOf = ({ files }: Office): FileHandling => files ?? usualHandling

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether it can be the id of a stream at all: the database takes nothing else. */
export const isStreamId = (text: string): boolean => UUID.test(text)

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day it is in London, which is the day the law counts by. */
export function londonDay(instant: Date): Day {
  const day = parseIsoDay(london.format(instant))
  if (day === undefined) throw new RangeError(`${instant} is not an instant`)
  return day
}
