import { defineEntryType, type EntryData, type EntryTypeDefinition } from '#stream/entry-type.ts'
import type { PersonState } from '../state.ts'

/** An entry type of the stream of a person. */
export const personEntry = <Name extends string, Schema extends EntryData>(
  definition: EntryTypeDefinition<Name, Schema, PersonState>,
) => defineEntryType<Name, Schema, PersonState>(definition)
