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

/**
 * Whoever took the first contact has it until it is given to somebody: to one of the complaints team who looks after it, or
 * to whoever resolves it at stage 1.
 */
export const takenAndNotGiven = ({ intake, desk, parts }: ComplaintState): string | null =>
  desk.assigned === null && !parts.some(({ part }) => part === 'stage 1 resolver') ? intake.takenBy : null

/** The roles that somebody's parts in this complaint let them act in, if they hold them at the council too. */
export const rolesByPart = (state: ComplaintState, personId: string): readonly Role[] => {
  const hasIt = takenAndNotGiven(state) === personId
  return partsOfRole
    .filter(
      ([role, those]) =>
        (hasIt && role === 'stage 1 resolver') ||
        state.parts.some(taken => taken.personId === personId && taken.until === null && those.includes(taken.part)),
    )
    .map(([role]) => role)
}

/** Of the roles somebody holds at the council, those that count in this complaint: none where they are kept out. */
export function rolesIn(state: ComplaintState, personId: string, held: readonly Role[]): readonly Role[] {
  if (keptOut(state).has(personId)) return []
  const byPart = rolesByPart(state, personId)
  return held.filter(role => councilWide.includes(role) || byPart.includes(role))
}
