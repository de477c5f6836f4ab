import type { ComplaintState } from '../state.ts'
import type { Method } from './sending.ts'

/** Why a person cannot be written to in that way, one sentence each; none where nothing is known against it. */
export function unsuitableFor(_state: ComplaintState, _personId: string, _method: Method): readonly string[] {
  return []
}
