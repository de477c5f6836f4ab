import type { AnnouncedHoliday } from '#law/announced-holidays.ts'
import type { Day } from '#law/day.ts'
import type { LimitOverride } from '#law/overrides.ts'
import type { RemedyFigureId } from '#law/remedies.ts'
import type { SecondReaderRule } from '#stream/second-reader.ts'
import type { SignOffRule } from '#stream/sign-off.ts'
import type { KeptEmailRule } from './kept-email.ts'
import { type CouncilLetters, emptyCouncilLetters } from './letters/state.ts'
import type { PoolMember } from './pool-member.ts'
import type { SettledReminderRule } from './reminders/rule.ts'
import type { TermOfOffice } from './term-of-office.ts'

/** A range as the council read it, and where. Pence. */
export interface RemedyFigureRead {
  readonly from: number | null
  readonly to: number
  readonly reason: string
  readonly on: Day
}

/** A council: what it is called, how its pages look, and what of the law it has settled for itself. */
export interface AuthorityState {
  name: string
  shortName: string
  /** "#1f4e5f" */
  colour: string
  kind: 'practice' | 'real'
  readonly overrides: LimitOverride[]
  readonly holidays: AnnouncedHoliday[]
  /** Ranges of the guidance on remedies as the council has read them; the last stands. */
  readonly remedyFigures: Map<RemedyFigureId, RemedyFigureRead>
  /** Who signs a stage 1 response before it is sent, as settled from day to day. */
  readonly signOff: SignOffRule[]
  /** Which letters a second person reads before they go, as settled from day to day. */
  readonly secondReaders: SecondReaderRule[]
  /** Who held which office from when to when, in the order in which they were granted. */
  readonly terms: TermOfOffice[]
  /** Independent people who can be asked, by person id. */
  readonly pool: Map<string, PoolMember>
  readonly letters: CouncilLetters
  /** Whether and when people are reminded, as settled from day to day. */
  readonly reminders: SettledReminderRule[]
  /** For how long email that was set aside is kept, as settled from day to day. */
  readonly keptEmail: KeptEmailRule[]
}

export const emptyAuthority = (): AuthorityState => ({
  name: '',
  shortName: '',
  colour: '#1f4e5f',
  kind: 'practice',
  overrides: [],
  holidays: [],
  remedyFigures: new Map(),
  signOff: [],
  secondReaders: [],
  terms: [],
  pool: new Map(),
  letters: emptyCouncilLetters(),
  reminders: [],
  keptEmail: [],
})
