import type { ComplaintState } from '#complaint/state.ts'
import { type Actor, holdsAny, type Role, role } from '#stream/role.ts'

export const everyRole: readonly Role[] = role.options

/** Those who work for the council as a whole. The others are given single complaints: those in which they have a part. */
const councilWide: readonly Role[] = [
  'complaints manager',
  'stage 1 resolver',
  'adjudicating officer',
  'panel clerk',
  'reader',
]

export const seesEveryComplaint = (actor: Actor): boolean => holdsAny(actor, councilWide)

/** Whether somebody may know of this complaint at all. To one who may not, it is as absent as one that never was. */
export const mayKnowOf = (actor: Actor, { parts }: ComplaintState): boolean =>
  seesEveryComplaint(actor) || parts.some(({ personId }) => personId === actor.personId)
