import { z } from 'zod'
import type { Day } from '#law/day.ts'

/** What an independent person can be asked to be. */
export const independentWork = z.enum([
  'investigating officer',
  'independent person',
  'panel chair',
  'panel member',
  'advocate',
])
export type IndependentWork = z.infer<typeof independentWork>

/** Somebody outside the council who can be asked, and what bears on whether to. */
export interface PoolMember {
  readonly seq: number
  readonly personId: string
  readonly work: readonly IndependentWork[]
  /** Experience, languages, training. */
  readonly skills: string | null
  /** Where and when they can work. */
  readonly availability: string | null
  /** Not to be asked before this day. */
  readonly awayUntil: Day | null
  /** Services, teams or families they should not be asked about. */
  readonly conflicts: string | null
  /** Last day as an officer or member of this council; null where they never were, or nothing is known. */
  readonly employedUntil: Day | null
}
