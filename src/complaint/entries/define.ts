import { defineEntryType, type EntryData, type EntryTypeDefinition } from '#stream/entry-type.ts'
import type { ComplaintState } from '../state.ts'

/** An entry type of the complaint stream. */
export const complaintEntry = <Name extends string, Schema extends EntryData>(
  definition: EntryTypeDefinition<Name, Schema, ComplaintState>,
) => defineEntryType<Name, Schema, ComplaintState>(definition)
