import { type Reaching, unsuitableFor } from '../letters/suitable.ts'
import type { ComplaintState } from '../state.ts'
import type { DeliveryOf } from './find.ts'
import { methodOf } from './state.ts'

/**
 * What stands against a copy now and did not when it was asked for: a reason that was given then speaks of what was known
 * then. null where nothing has come since.
 */
export function cameSince(state: ComplaintState, { delivery }: DeliveryOf, reaching: Reaching): string | null {
  const { personId, way, stoodAgainst } = delivery
  if (stoodAgainst === null) return null
  const since = unsuitableFor(state, personId, methodOf(way), [personId], reaching).filter(
    words => !stoodAgainst.includes(words),
  )
  return since.length === 0 ? null : `Since it was asked for: ${since.join(' ')}`
}
