import type { ComplaintState } from '../state.ts'
import { type AgreedItem, agreedItems, type Done } from './item.ts'

/**
 * T51. Done is what was proved to somebody other than its owner; what was agreed with the Ombudsman, once the Ombudsman
 * accepted the proof. A later proof that was not enough, or not accepted, undoes neither.
 */
function doneBy({ followed, matterId }: AgreedItem): Done | null {
  const { proofs, checks, views } = followed
  const accepted = views.find(({ outcome }) => outcome !== 'not accepted')
  const proved = checks.find(({ verdict }) => verdict === 'proved')
  const end = matterId === null ? (accepted ?? proved) : accepted
  if (!end) return null
  const proof = proofs.findLast(({ seq }) => seq < end.seq)
  return {
    seq: end.seq,
    evidence: proof?.words ?? end.words,
    acceptedBy: accepted ? 'the Ombudsman' : 'the council',
    when: proof?.happened ?? end.happened,
  }
}

/** Writes on each recommendation and action whether it is done, once for all who look. */
export function settleAgreed(state: ComplaintState): void {
  for (const item of agreedItems(state)) {
    const done = item.done ? null : doneBy(item)
    if (!done) continue
    const [recommendation, action] = [state.recommendations.get(item.id), state.actions.get(item.id)]
    if (recommendation) recommendation.done = done
    if (action) action.done = done
  }
}
