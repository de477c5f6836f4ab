import { defineEntryType, type EntryData, type EntryTypeDefinition } from '#stream/entry-type.ts'
import type { AuthorityState } from '../state.ts'

/** An entry type of the stream of an authority. */
export const authorityEntry = <Name extends string, Schema extends EntryData>(
  definition: EntryTypeDefinition<Name, Schema, AuthorityState>,
) => defineEntryType<Name, Schema, AuthorityState>(definition)
