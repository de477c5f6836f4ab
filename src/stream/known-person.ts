import type { Day } from '#law/day.ts'
import type { When } from './entry.ts'
import type { Role } from './role.ts'

/** How somebody can be written to, as their own record says. What nobody recorded is null or empty. */
export interface Reach {
  /** "email", "letter", "through their advocate"; empty where nobody recorded which are safe. */
  readonly safeWays: readonly string[]
  /** What must not be used, and who must not come to know. */
  readonly never: string | null
  readonly language: string | null
  readonly interpreter: boolean
  /** "large print", "Easy Read" */
  readonly formats: readonly string[]
  readonly adjustments: string | null
  readonly born: When | null
  /** Whether an address is recorded, of either kind; not given where nobody asked. */
  readonly hasEmail?: boolean
  readonly hasAddress?: boolean
}

/** What the council itself knows of somebody that bears on their independence (regulation 2), or on writing to them. */
export interface KnownPerson {
  /** Roles they hold today as an officer of the council. */
  readonly officerAs: readonly Role[]
  /** Whether they are a member of the council today. */
  readonly member: boolean
  /** The last day on which they were an officer or member, where that is over and the council knows it. */
  readonly employedUntil: Day | null
  /** Loaded only where something is sent. */
  readonly reach?: Reach | undefined
}

export const unknownPerson: KnownPerson = { officerAs: [], member: false, employedUntil: null }
