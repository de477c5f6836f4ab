import type { AnnouncedHoliday } from '#law/announced-holidays.ts'
import type { LimitOverride } from '#law/overrides.ts'
import type { SignOffRule } from '#stream/sign-off.ts'
import type { PoolMember } from './pool-member.ts'
import type { TermOfOffice } from './term-of-office.ts'

/** A council: what it is called, how its pages look, and what of the law it has settled for itself. */
export interface AuthorityState {
  name: string
  shortName: string
  /** "#1f4e5f" */
  colour: string
  kind: 'practice' | 'real'
  readonly overrides: LimitOverride[]
  readonly holidays: AnnouncedHoliday[]
  /** Who signs a stage 1 response before it is sent, as settled from day to day. */
  readonly signOff: SignOffRule[]
  /** Who held which office from when to when, in the order in which they were granted. */
  readonly terms: TermOfOffice[]
  /** Independent people who can be asked, by person id. */
  readonly pool: Map<string, PoolMember>
}

export const emptyAuthority = (): AuthorityState => ({
  name: '',
  shortName: '',
  colour: '#1f4e5f',
  kind: 'practice',
  overrides: [],
  holidays: [],
  signOff: [],
  terms: [],
  pool: new Map(),
})
