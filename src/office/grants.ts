import type { AuthorityState } from '#authority/state.ts'
import { rolesOn } from '#authority/term-of-office.ts'
import { councilWide, rolesIn } from '#complaint/roles-in-complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Day } from '#law/day.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { type Actor, holdsAny, type Role, role } from '#stream/role.ts'
import type { Visitor } from './office.ts'

export const everyRole: readonly Role[] = role.options

/** Those who may work with complaints at all: whoever gives people their roles does not. */
export const everyRoleButAdministrators: readonly Role[] = everyRole.filter(one => one !== 'administrator')

/** Work that the product itself does, such as an import from the command line by whoever runs the machine. */
const theSystem: Actor = { personId: 'system', roles: ['complaints manager', 'administrator'] }

/** Somebody as the council's own record knows them today. Whoever it does not know holds no role. */
export function actorOf(authority: AuthorityState, personId: string, today: Day): Actor {
  return personId === theSystem.personId ? theSystem : { personId, roles: rolesOn(authority, personId, today) }
}

export const actorAt = async (tx: RecordTx, { authorityId, personId }: Visitor, today: Day): Promise<Actor> =>
  actorOf(await authorityOf(tx, authorityId), personId, today)

/** Whether somebody works with every complaint of the council, those apart from which they are kept out. */
export const seesEveryComplaint = (actor: Actor): boolean => holdsAny(actor, councilWide)

/**
 * Somebody as they may act in one complaint; null to whom it is as absent as one that never was: those without a role
 * that counts in it, those complained about, and those kept out by name.
 */
export function actorIn(actor: Actor, state: ComplaintState): Actor | null {
  const roles = rolesIn(state, actor.personId, actor.roles)
  return roles.length === 0 ? null : { personId: actor.personId, roles }
}
