import { currentRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState, Milestone } from '../state.ts'

const isBy = (one: number | null, other: number | null): boolean => one !== null && other !== null && one <= other

/**
 * Regulation 14(3)(b): an advocate was asked for when the complaint was received and none had been appointed, so that
 * the appointment starts stage 1. One asked for after receipt starts nothing.
 */
export function askedBeforeReceipt(state: ComplaintState): Milestone | null {
  const received = firstStep(currentRound(state), 'received')?.happened
  if (!received) return null
  const asked = state.alongside.advocatesAsked.find(({ happened }) => isBy(happened.latest, received.earliest))
  const had = state.parts.some(({ part, from }) => part === 'advocate' && isBy(from.latest, received.earliest))
  return had ? null : (asked ?? null)
}

/** The day the advocate was appointed, where that starts stage 1. */
export const appointedAfterReceipt = (state: ComplaintState) =>
  askedBeforeReceipt(state) === null ? undefined : state.parts.find(({ part }) => part === 'advocate')

/** Stage 1 has not started, because the advocate who was asked for has not been appointed. */
export function waitsForAdvocate(state: ComplaintState): boolean {
  const round = currentRound(state)
  if (hasStage(round, 1) || hasStage(round, 2) || hasStep(round, 'stage 1 answered')) return false
  return askedBeforeReceipt(state) !== null && appointedAfterReceipt(state) === undefined
}
