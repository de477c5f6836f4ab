import type { JsonObject } from '#stream/entry.ts'
import { defineEntryType, type EntryTypeDefinition } from '#stream/entry-type.ts'
import type { ComplaintState } from '../state.ts'

/** An entry type of the complaint stream. */
export const complaintEntry = <Name extends string, Data extends JsonObject>(
  definition: EntryTypeDefinition<Name, Data, ComplaintState>,
) => defineEntryType<Name, Data, ComplaintState>(definition)
