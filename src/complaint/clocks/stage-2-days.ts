import type { Span } from '#law/span.ts'
import { firstStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import type { Step } from '../words.ts'
import { type Bounds, between, workingDays } from './bounds.ts'
import type { Now } from './clocks.ts'
import { stage2Start } from './stage-2-start.ts'

/** On which working day of stage 2 a step was taken. */
export interface Stage2Day {
  readonly step: Step
  readonly on: Span
  readonly day: Bounds
  /** Only the response does (regulation 17(3); docs/procedure.md, X3): a report that many policies take as the end does not. */
  readonly stopsTheClock: boolean
}

const told = ['independent person reported', 'investigating officer reported', 'stage 2 responded'] as const

/** The days of the count on which the reports came and the response went out, where they are dated. */
export function stage2Days(round: Round, { calendar }: Pick<Now, 'calendar'>): readonly Stage2Day[] {
  const start = stage2Start(round).span
  return told.flatMap(step => {
    const on = firstStep(round, step)?.happened
    if (on?.earliest == null || start.latest === null) return []
    return [{ step, on, day: between(start, on, workingDays(calendar)), stopsTheClock: step === 'stage 2 responded' }]
  })
}
