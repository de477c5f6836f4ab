import { z } from 'zod'

/** What a person may be at an authority. Closed by default: a verb or view names the roles that may, and no others do. */
export const role = z.enum([
  'complaints manager',
  'complaints officer',
  'stage 1 resolver',
  'investigating officer',
  'independent person',
  'adjudicating officer',
  'panel clerk',
  'panel member',
  'advocate',
  'administrator',
  'reader',
])
export type Role = z.infer<typeof role>

/** Who acts: the person, and the roles that count where they act: at their authority, or in one complaint. */
export interface Actor {
  readonly personId: string
  readonly roles: readonly Role[]
}

export const holdsAny = (actor: Actor, may: readonly Role[]): boolean => actor.roles.some(held => may.includes(held))
