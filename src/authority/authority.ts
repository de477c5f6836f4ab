import type { StoredEntry } from '#stream/entry.ts'
import type { EntryType } from '#stream/entry-type.ts'
import { fold } from '#stream/fold.ts'
import { onceForEach } from '#stream/once-for-each.ts'
import { authorityOpened } from './entries/authority-opened.ts'
import { holidayAnnounced } from './entries/holiday-announced.ts'
import { keptEmailSettled } from './entries/kept-email-settled.ts'
import { letterWordingSettled } from './entries/letter-wording-settled.ts'
import { letterheadSettled } from './entries/letterhead-settled.ts'
import { limitOverridden } from './entries/limit-overridden.ts'
import { poolMemberLeft } from './entries/pool-member-left.ts'
import { poolMemberRecorded } from './entries/pool-member-recorded.ts'
import { remedyFigureStated } from './entries/remedy-figure-stated.ts'
import { reminderAddressNoted } from './entries/reminder-address-noted.ts'
import { remindersSettled } from './entries/reminders-settled.ts'
import { roleEnded } from './entries/role-ended.ts'
import { roleGranted } from './entries/role-granted.ts'
import { secondReadersSettled } from './entries/second-readers-settled.ts'
import { signOffSettled } from './entries/sign-off-settled.ts'
import { type AuthorityState, emptyAuthority } from './state.ts'

/** Every type of entry an authority's stream can hold. */
export const authorityEntryTypes: ReadonlyMap<string, EntryType<AuthorityState>> = new Map(
  [
    authorityOpened,
    limitOverridden,
    holidayAnnounced,
    roleGranted,
    roleEnded,
    poolMemberRecorded,
    poolMemberLeft,
    signOffSettled,
    secondReadersSettled,
    remindersSettled,
    keptEmailSettled,
    reminderAddressNoted,
    remedyFigureStated,
    letterWordingSettled,
    letterheadSettled,
  ].map(type => [type.type, type]),
)

/** An authority as its entries tell it. */
export function foldAuthority(entries: readonly StoredEntry[]): AuthorityState {
  return fold(authorityEntryTypes, emptyAuthority(), entries).state
}

/** The authority as it is now. The very list it was given before gives the same state again: nobody may change either. */
export const authorityFrom = onceForEach(foldAuthority)
