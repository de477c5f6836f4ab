import type { Milestone } from '../state.ts'

/** What runs beside the complaint: it changes no state of it, and stops no clock. */
export interface AlongsideState {
  /** An advocate was asked for. */
  readonly advocatesAsked: Milestone[]
}

export const emptyAlongside = (): AlongsideState => ({ advocatesAsked: [] })
