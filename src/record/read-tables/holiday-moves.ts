import type { Announced } from '#authority/announced.ts'
import type { Clock } from '#complaint/clocks/clock.ts'
import { type MovedDate, movedDates } from '#complaint/clocks/moved-dates.ts'
import { complaintOf, foldComplaint } from '#complaint/complaint.ts'
import { firstDayCovered } from '#law/holidays.ts'
import type { StoredEntry } from '#stream/entry.ts'

/** What one holiday moved in one complaint. */
export interface HolidayMove {
  readonly holiday: Announced
  readonly dates: readonly MovedDate[]
}

/**
 * Which dates of a complaint each holiday moved, as the complaint was known when the holiday was entered: what is recorded
 * or put right afterwards changes nothing of it. Those that moved none are left out.
 */
export const movesByHolidays = (
  entries: readonly StoredEntry[],
  holidays: readonly Announced[],
): readonly HolidayMove[] =>
  holidays.flatMap((holiday): readonly HolidayMove[] => {
    const known = entries.filter(({ recordedAt }) => recordedAt <= holiday.recordedAt)
    if (known.length === 0) return []
    const today = firstDayCovered
    const state = known.length === entries.length ? complaintOf(entries) : foldComplaint(known)
    const dates = movedDates(state, { ...holiday.before, today }, { ...holiday.after, today })
    return dates.length === 0 ? [] : [{ holiday, dates }]
  })

/** Those of limits that still run: what else was moved is history. */
export const stillRunning = (moves: readonly HolidayMove[], clocks: readonly Clock[]): readonly HolidayMove[] => {
  const running = new Set(clocks.filter(({ stop }) => stop.kind === 'running').map(({ id }) => id))
  return moves.flatMap(({ holiday, dates }) => {
    const left = dates.filter(({ clockId }) => running.has(clockId))
    return left.length === 0 ? [] : [{ holiday, dates: left }]
  })
}
