import type { AnnouncedHoliday } from '#law/announced-holidays.ts'
import { type Calendar, workingCalendar } from '#law/calendar.ts'
import type { Limits } from '#law/limit.ts'
import { limits } from '#law/limits.ts'
import { withOverrides } from '#law/overrides.ts'
import { onceForEach } from '#stream/once-for-each.ts'
import type { SecondReaderRule } from '#stream/second-reader.ts'
import type { SignOffRule } from '#stream/sign-off.ts'
import type { AuthorityState } from './state.ts'

// A calendar is built once for each array, so councils with the same announcements are handed the same array.
const interned = new Map<string, readonly AnnouncedHoliday[]>()
const MANY = 500

function sameArray(holidays: readonly AnnouncedHoliday[]): readonly AnnouncedHoliday[] {
  const key = JSON.stringify(holidays)
  const known = interned.get(key)
  if (known) return known
  if (interned.size >= MANY) interned.clear()
  interned.set(key, holidays)
  return holidays
}

export interface LawOfCouncil {
  readonly calendar: Calendar
  readonly limits: Limits
  readonly signOff: readonly SignOffRule[]
  readonly secondReaders: readonly SecondReaderRule[]
}

/**
 * The law as one council applies it: holidays announced since the list, and its own figures for recalled limits. The same
 * settings give the same law, by which others know that nothing has to be worked out again.
 */
export const lawAt = onceForEach(
  ({ holidays, overrides, signOff, secondReaders }: AuthorityState): LawOfCouncil => ({
    calendar: holidays.length === 0 ? workingCalendar() : workingCalendar(sameArray(holidays)),
    limits: overrides.length === 0 ? limits : withOverrides(limits, overrides).limits,
    signOff,
    secondReaders,
  }),
)
