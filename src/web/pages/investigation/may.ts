import type { ComplaintState } from '#complaint/state.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { holdsAny, type Role } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import type { Here } from '../../site.ts'

/** Whether this person is one of those in this complaint. */
export const isOneOf = (_shown: ShownComplaint, here: Here, roles: readonly Role[]): boolean =>
  holdsAny(here.visitor.actor, roles)

/** Whether this person can do it in this complaint now. */
export const canDo = (verb: Verb<ComplaintState>, shown: ShownComplaint, here: Here): boolean =>
  isOneOf(shown, here, verb.may) && verb.opensWhen(shown.state) === null
