import { hasStep } from '../rounds.ts'
import type { Round } from '../state.ts'

/** What the complainant waits for in a run through the stages, as a sentence; null when nothing was left unanswered. */
export function isAwaited(round: Round): string | null {
  const turnedDownLate = round.latePanelRequest?.taken === false
  const refused = (stage: 2 | 3) => round.refusals.some(refusal => refusal.stage === stage)
  if ((hasStep(round, 'panel requested') || refused(3)) && !hasStep(round, 'stage 3 responded') && !turnedDownLate)
    return hasStep(round, 'panel requested')
      ? 'A review panel has been asked for and stage 3 has not been answered.'
      : 'A review panel was refused and stage 3 has not been answered.'
  if ((hasStep(round, 'stage 2 requested') || refused(2)) && !hasStep(round, 'stage 2 responded'))
    return hasStep(round, 'stage 2 requested')
      ? 'Stage 2 has been asked for and has not been answered.'
      : 'Stage 2 was refused and has not been answered.'
  const over = hasStep(round, 'stage 1 answered') || hasStep(round, 'stage 2 requested')
  return hasStep(round, 'stage 1 started') && !over ? 'Stage 1 has started and has not been answered.' : null
}
