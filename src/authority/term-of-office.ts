import { z } from 'zod'
import type { Day } from '#law/day.ts'
import { type KnownPerson, unknownPerson } from '#stream/known-person.ts'
import type { Role } from '#stream/role.ts'
import type { PoolMember } from './pool-member.ts'

/** What somebody is to the council while they hold an office: regulation 2 asks it of all who have to be independent. */
export const standing = z.enum(['officer', 'member', 'neither'])
export type Standing = z.infer<typeof standing>

/** One office of one person, from a day to a day, both included; `to` null while nothing ends it. */
export interface TermOfOffice {
  /** The entry that granted it, which is also what names it. */
  readonly seq: number
  readonly personId: string
  readonly role: Role
  readonly standing: Standing
  readonly from: Day
  to: Day | null
}

/** What the council's record says of who works for it, and of independent people. */
interface KnownToCouncil {
  readonly terms: readonly TermOfOffice[]
  readonly pool: ReadonlyMap<string, PoolMember>
}

export const holdsOn = ({ from, to }: TermOfOffice, day: Day): boolean => from <= day && (to === null || day <= to)

/** What somebody may be at this council on a day. Nobody is anything without a term of office. */
export const rolesOn = ({ terms }: Pick<KnownToCouncil, 'terms'>, personId: string, day: Day): readonly Role[] => [
  ...new Set(terms.filter(term => term.personId === personId && holdsOn(term, day)).map(({ role }) => role)),
]

/** The later of what the terms of office say and what the person told. */
function lastDayAtTheCouncil({ terms, pool }: KnownToCouncil, personId: string, day: Day): Day | null {
  let last = pool.get(personId)?.employedUntil ?? null
  for (const term of terms) {
    if (term.personId !== personId || term.standing === 'neither' || term.to === null || term.to >= day) continue
    if (last === null || term.to > last) last = term.to
  }
  return last
}

/** What the council's own record says of somebody's ties to it, as of a day. */
export function knownPersonOn(state: KnownToCouncil, personId: string, day: Day): KnownPerson {
  const held = state.terms.filter(term => term.personId === personId && holdsOn(term, day))
  const employedUntil = lastDayAtTheCouncil(state, personId, day)
  if (held.length === 0 && employedUntil === null) return unknownPerson
  return {
    officerAs: held.filter(term => term.standing === 'officer').map(({ role }) => role),
    member: held.some(term => term.standing === 'member'),
    employedUntil,
  }
}
