import type { StoredEntry } from '#stream/entry.ts'
import type { EntryType } from '#stream/entry-type.ts'
import { type Cut, fold } from '#stream/fold.ts'
import { aboutPersonRecorded } from './entries/about-person-recorded.ts'
import { contactRecorded } from './entries/contact-recorded.ts'
import { personCorrected } from './entries/entry-corrected.ts'
import { namesRecorded } from './entries/names-recorded.ts'
import { needsRecorded } from './entries/needs-recorded.ts'
import { personRecorded } from './entries/person-recorded.ts'
import { reminderAddressSettled } from './entries/reminder-address-settled.ts'
import { emptyPerson, type PersonState } from './state.ts'

/** Every type of entry a person's stream can hold. */
export const personEntryTypes: ReadonlyMap<string, EntryType<PersonState>> = new Map(
  [
    personRecorded,
    namesRecorded,
    contactRecorded,
    needsRecorded,
    aboutPersonRecorded,
    reminderAddressSettled,
    personCorrected,
  ].map(type => [type.type, type]),
)

/** A person as their entries tell it. */
export function foldPerson(entries: readonly StoredEntry[], cut?: Cut): PersonState {
  return fold(personEntryTypes, emptyPerson(), entries, cut).state
}
