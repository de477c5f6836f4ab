import { type Calendar, workingCalendar } from '#law/calendar.ts'
import type { Limits } from '#law/limit.ts'
import { limits } from '#law/limits.ts'
import { withOverrides } from '#law/overrides.ts'
import type { AuthorityState } from './state.ts'

/** The law as one council applies it: holidays announced since the list, and its own figures for recalled limits. */
export function lawAt({ holidays, overrides }: AuthorityState): {
  readonly calendar: Calendar
  readonly limits: Limits
} {
  return { calendar: workingCalendar(holidays), limits: withOverrides(limits, overrides).limits }
}
