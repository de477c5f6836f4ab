import type { AnnouncedHoliday } from '#law/announced-holidays.ts'
import type { LimitOverride } from '#law/overrides.ts'

/** A council: what it is called, how its pages look, and what of the law it has settled for itself. */
export interface AuthorityState {
  name: string
  shortName: string
  /** "#1f4e5f" */
  colour: string
  kind: 'practice' | 'real'
  readonly overrides: LimitOverride[]
  readonly holidays: AnnouncedHoliday[]
}

export const emptyAuthority = (): AuthorityState => ({
  name: '',
  shortName: '',
  colour: '#1f4e5f',
  kind: 'practice',
  overrides: [],
  holidays: [],
})
