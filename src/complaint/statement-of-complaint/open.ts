import { currentRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'

/** The statement of complaint belongs to stage 2: why it cannot be worked on now; null while it can. */
export function opensForStatement(state: ComplaintState): string | null {
  const round = currentRound(state)
  return hasStep(round, 'stage 2 requested') || round.restartedBy ? null : 'Opens when stage 2 has been asked for.'
}
