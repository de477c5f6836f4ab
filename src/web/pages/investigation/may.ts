import type { ComplaintState } from '#complaint/state.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'

/** Whether this person can do it in this complaint now. */
export const canDo = (verb: Verb<ComplaintState>, { actor, state }: ShownComplaint): boolean =>
  holdsAny(actor, verb.may) && verb.opensWhen(state) === null
