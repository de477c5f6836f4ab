import type { Day } from '#law/day.ts'
import type { Role } from './role.ts'

/** What the council itself knows of somebody that bears on their independence (regulation 2). */
export interface KnownPerson {
  /** Roles they hold today as an officer of the council. */
  readonly officerAs: readonly Role[]
  /** Whether they are a member of the council today. */
  readonly member: boolean
  /** The last day on which they were an officer or member, where that is over and the council knows it. */
  readonly employedUntil: Day | null
}

export const unknownPerson: KnownPerson = { officerAs: [], member: false, employedUntil: null }
