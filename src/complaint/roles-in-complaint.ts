import type { Role } from '#stream/role.ts'
import { keptOut } from './kept-out.ts'
import type { ComplaintState } from './state.ts'
import type { Part } from './words.ts'

/** Roles that count in every complaint of the council. */
export const councilWide: readonly Role[] = ['complaints manager', 'complaints officer', 'panel clerk', 'reader']

/** Roles that count only where the person holds one of these parts: they are given single complaints, not the council. */
export const partsOfRole: readonly (readonly [Role, readonly Part[]])[] = [
  ['stage 1 resolver', ['stage 1 resolver']],
  ['investigating officer', ['investigating officer', 'supplementary investigating officer']],
  ['independent person', ['independent person']],
  ['adjudicating officer', ['adjudicating officer']],
  ['panel member', ['panel chair', 'panellist']],
  ['advocate', ['advocate']],
]

/** The roles that somebody's parts in this complaint let them act in, if they hold them at the council too. */
export const rolesByPart = ({ parts }: ComplaintState, personId: string): readonly Role[] =>
  partsOfRole
    .filter(([, those]) =>
      parts.some(taken => taken.personId === personId && taken.until === null && those.includes(taken.part)),
    )
    .map(([role]) => role)

/** Of the roles somebody holds at the council, those that count in this complaint: none where they are kept out. */
export function rolesIn(state: ComplaintState, personId: string, held: readonly Role[]): readonly Role[] {
  if (keptOut(state).has(personId)) return []
  const byPart = rolesByPart(state, personId)
  return held.filter(role => councilWide.includes(role) || byPart.includes(role))
}
