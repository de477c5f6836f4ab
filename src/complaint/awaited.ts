import { hasStep } from './rounds.ts'
import type { Round } from './state.ts'

export interface Awaited {
  readonly stage: 1 | 2 | 3
  /** A whole sentence. */
  readonly words: string
}

/** What the complainant waits for in a run through the stages; null when nothing was left unanswered. */
export function awaitedIn(round: Round): Awaited | null {
  const refused = (stage: 2 | 3) => round.refusals.some(refusal => refusal.stage === stage)
  const turnedDownLate = round.latePanelRequest?.taken === false
  if (!hasStep(round, 'stage 3 responded') && !turnedDownLate) {
    if (hasStep(round, 'panel requested'))
      return { stage: 3, words: 'A review panel has been asked for and stage 3 has not been answered.' }
    if (refused(3)) return { stage: 3, words: 'A review panel was refused and stage 3 has not been answered.' }
  }
  if (!hasStep(round, 'stage 2 responded')) {
    if (hasStep(round, 'stage 2 requested'))
      return { stage: 2, words: 'Stage 2 has been asked for and has not been answered.' }
    if (refused(2)) return { stage: 2, words: 'Stage 2 was refused and has not been answered.' }
  }
  const over = hasStep(round, 'stage 1 answered') || hasStep(round, 'stage 2 requested')
  return hasStep(round, 'stage 1 started') && !over
    ? { stage: 1, words: 'Stage 1 has started and has not been answered.' }
    : null
}
