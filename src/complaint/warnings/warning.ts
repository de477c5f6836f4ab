import type { Day } from '#law/day.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Now } from '../clocks/clocks.ts'

/** Something that will go wrong unless it is seen to. It depends on dates alone, so that a list can keep it. */
export interface Warning {
  readonly id: string
  /** From which day it is told. */
  readonly from: Day
  /** The last day on which it is told: afterwards the thing itself has happened. null where it stays until it is seen to. */
  readonly to: Day | null
  /** The lawful date in danger, where there is one. */
  readonly by: Day | null
  /** A sentence without its full stop, true on any day from then on. */
  readonly what: string
  /** Why it is told, on the day it is looked at. */
  why(now: Now): string
  readonly source: readonly SourceRef[]
}

/** It is told on that day. */
export const isToldOn = ({ from, to }: Pick<Warning, 'from' | 'to'>, today: Day): boolean =>
  from <= today && (to === null || today <= to)
