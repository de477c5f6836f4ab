import { currentRound, hasBegun, hasStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'

/** The investigating officer's report is in. What it rests on is locked from then on. */
export const isSubmitted = (round: Round): boolean => hasStep(round, 'investigating officer reported')

/** Why the investigation's papers cannot be added to now; null while they can. */
export function opensForInvestigation(state: ComplaintState): string | null {
  const round = currentRound(state)
  if (!hasBegun(round, 'stage 2 requested')) return 'Opens when stage 2 has been asked for.'
  if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered, so its investigation is closed.'
  return isSubmitted(round) ? 'The report has been submitted, so what it rests on is locked.' : null
}
