import type { Calendar } from '#law/calendar.ts'
import { type Day, isoDay } from '#law/day.ts'
import type { Limits } from '#law/limit.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { foldAuthority } from './authority.ts'
import { holidayAnnounced } from './entries/holiday-announced.ts'
import { lawAt } from './law.ts'

interface Law {
  readonly calendar: Calendar
  readonly limits: Limits
}

/** A holiday that the council entered since the list was made, with the law on either side of the entry. */
export interface Announced {
  /** Its place in the council's stream. */
  readonly seq: number
  /** Instant in UTC, ISO 8601. */
  readonly recordedAt: string
  readonly actor: string
  readonly day: Day
  readonly title: string
  readonly kind: 'added' | 'removed'
  readonly before: Law
  readonly after: Law
}

/** @param entries the whole of the council's stream, in `seq` order */
export const announcedIn = (entries: readonly StoredEntry[]): readonly Announced[] =>
  entries.flatMap((entry, place): readonly Announced[] => {
    if (entry.type !== holidayAnnounced.type) return []
    const { date, title, kind } = holidayAnnounced.read(entry)
    const { seq, recordedAt, actor } = entry
    const before = lawAt(foldAuthority(entries.slice(0, place)))
    const after = lawAt(foldAuthority(entries.slice(0, place + 1)))
    return [{ seq, recordedAt, actor, day: isoDay(date), title, kind, before, after }]
  })
