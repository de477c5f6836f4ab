import type { When } from '#stream/entry.ts'
import { currentRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'

const isBy = (one: number | null, other: number | null): boolean => one !== null && other !== null && one <= other

/** An advocate who was asked for by the day the complaint was received, and not appointed then. */
export interface AdvocateAwaited {
  readonly seq: number
  readonly asked: When
  /** null while nobody is appointed. */
  readonly appointed: When | null
}

/** When somebody took the part of an advocate, where the account of advocacy does not say. */
const appointedAsPart = (state: ComplaintState): When | undefined =>
  state.parts.find(({ part, from }) => part === 'advocate' && from.latest !== null)?.from

/**
 * Regulation 14(3)(b): an advocate was asked for when the complaint was received and none had been appointed, so that
 * the appointment starts stage 1. One asked for after receipt starts nothing.
 */
export function askedBeforeReceipt(state: ComplaintState): AdvocateAwaited | null {
  const received = firstStep(currentRound(state), 'received')?.happened
  if (!received) return null
  for (const { seq, askedOn, appointedOn } of state.intake.advocacy.values()) {
    const appointed = appointedOn.latest !== null ? appointedOn : (appointedAsPart(state) ?? null)
    if (!isBy(askedOn.latest, received.earliest)) continue
    if (appointed && isBy(appointed.latest, received.earliest)) continue
    return { seq, asked: askedOn, appointed }
  }
  return null
}

/** Stage 1 has not started, because the advocate who was asked for has not been appointed. */
export function waitsForAdvocate(state: ComplaintState): boolean {
  const round = currentRound(state)
  if (hasStage(round, 1) || hasStage(round, 2) || hasStep(round, 'stage 1 answered')) return false
  const awaited = askedBeforeReceipt(state)
  return awaited !== null && awaited.appointed === null
}
