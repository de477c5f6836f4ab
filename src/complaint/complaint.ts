import type { StoredEntry } from '#stream/entry.ts'
import { type Cut, fold } from '#stream/fold.ts'
import { onceForEach } from '#stream/once-for-each.ts'
import { settleAgreed } from './agreed/settle.ts'
import { awaitedInAll } from './awaited.ts'
import { emptyComplaint } from './empty-complaint.ts'
import { complaintEntryTypes } from './entries/index.ts'
import { isLeftLying } from './gates/not-considered.ts'
import { placeFindings } from './points.ts'
import type { ComplaintState } from './state.ts'

/**
 * A closing ends nothing while an answer is awaited, or while nobody has considered what was received: no verb closes then, but a request of the same day, one recorded
 * later, or a correction can show that it was so. In a complaint known from documents alone, closed it was all the same.
 */
function keepOpenWhatIsAwaited(state: ComplaintState): void {
  if (!state.worked || !state.closed) return
  if (awaitedInAll(state).length === 0 && !isLeftLying(state)) return
  state.closedTooEarly = state.closed
  state.closed = null
}

/** A complaint as its entries tell it: now, as it stood on a day, or as it was known on a day. */
export function foldComplaint(entries: readonly StoredEntry[], cut?: Cut): ComplaintState {
  const { state, corrected } = fold(complaintEntryTypes, emptyComplaint(), entries, cut)
  state.worked = corrected.entries.some(({ source }) => source.kind === 'worked')
  state.history = { stored: entries, standing: corrected.entries }
  placeFindings(state)
  settleAgreed(state)
  keepOpenWhatIsAwaited(state)
  return state
}

/**
 * The complaint as it is now. Asked again with the very list it was given before, it gives the same state without folding
 * again, so nobody may change what they are given: a draft is for the entries' own `apply`.
 */
export const complaintOf = onceForEach((entries: readonly StoredEntry[]): ComplaintState => foldComplaint(entries))
