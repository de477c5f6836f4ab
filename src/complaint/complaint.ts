import type { StoredEntry } from '#stream/entry.ts'
import { type Cut, fold } from '#stream/fold.ts'
import { complaintEntryTypes } from './entries/index.ts'
import { type ComplaintState, emptyComplaint } from './state.ts'

/** A complaint as its entries tell it: now, as it stood on a day, or as it was known on a day. */
export function foldComplaint(entries: readonly StoredEntry[], cut?: Cut): ComplaintState {
  const { state, corrected } = fold(complaintEntryTypes, emptyComplaint(), entries, cut)
  state.worked = corrected.entries.some(({ source }) => source.kind === 'worked')
  state.history = { stored: entries, standing: corrected.entries }
  return state
}
