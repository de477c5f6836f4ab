import type { StoredEntry } from '#stream/entry.ts'
import type { ComplaintState } from '../state.ts'
import { carriesItOut, deliveryOf } from './find.ts'
import type { Delivery, Dispatch, Standing } from './state.ts'

/** Copies wait until the letter itself has gone, so that nobody has a copy of an answer the family never had. */
export function letGo(state: ComplaintState, dispatch: Dispatch, { seq }: Pick<StoredEntry, 'seq'>): void {
  if (dispatch.released === null || dispatch.withdrawn !== null) return
  const { deliveries } = dispatch
  const gone = deliveries.some(one => carriesItOut(state, dispatch, one) && one.went.length > 0)
  for (const one of deliveries)
    if (one.standing.kind === 'held' && (gone || carriesItOut(state, dispatch, one)))
      one.standing = { kind: 'to go', seq }
}

/** Says where a copy stands now. Of two sayings the one recorded later counts, whatever day each is about. */
export function nowStands(
  state: ComplaintState,
  deliveryId: string,
  { seq }: Pick<StoredEntry, 'seq'>,
  standing: (delivery: Delivery) => Standing,
): void {
  const found = deliveryOf(state, deliveryId)
  if (!found) return
  const { delivery, dispatch } = found
  const next = standing(delivery)
  if (next.kind === 'gone' && !next.arrived) delivery.went.push(next)
  if (delivery.standing.seq <= seq) delivery.standing = next
  letGo(state, dispatch, { seq })
}

/** A withdrawal stops what has not gone; of what may have gone it still has to be found out. */
export function stopAll({ deliveries }: Dispatch, seq: number, why: string): void {
  for (const one of deliveries)
    if (one.went.length === 0 && one.standing.kind !== 'may have gone') one.standing = { kind: 'given up', seq, why }
}
