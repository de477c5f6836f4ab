import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'

/** Somebody asked that a decision complained about is not carried out meanwhile. The procedure itself suspends none. */
export interface FreezeAsked extends Milestone {
  readonly decision: string
  answer: (Milestone & { readonly frozen: boolean; readonly reasons: string; readonly reviewOn: When }) | null
}

/** Mediation or another way that both agree to. It stops no clock, and the next stage stays open. */
export interface ResolutionStep extends Milestone {
  readonly step: 'offered' | 'agreed' | 'not taken up' | 'ended'
  readonly what: string
}

/** Contact that is limited under a published policy, for a time. It never refuses a stage. */
export interface ContactRestriction extends Milestone {
  readonly what: string
  readonly reviewOn: When
  readonly lifted: boolean
}

/** What runs beside the complaint: it changes no state of it, and stops no clock. */
export interface AlongsideState {
  readonly freezes: FreezeAsked[]
  readonly resolutionSteps: ResolutionStep[]
  /** The last one counts. */
  readonly restrictions: ContactRestriction[]
}

export const emptyAlongside = (): AlongsideState => ({ freezes: [], resolutionSteps: [], restrictions: [] })
