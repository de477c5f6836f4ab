import { wholeSuspension } from './gates/suspension.ts'
import { wholeWithdrawal } from './gates/withdrawal.ts'
import type { Milestone } from './milestone.ts'
import { firstStep, firstStepOf, hasStep, isTurnedDown } from './rounds.ts'
import type { ComplaintState, Round } from './state.ts'

export interface Awaited {
  readonly stage: 1 | 2 | 3
  /** A whole sentence. */
  readonly words: string
  /** What the complainant has waited since. */
  readonly since: Milestone
}

const begunAgain = (stage: 1 | 2 | 3): string => `Stage ${stage} was begun again and has not been answered.`

/** What the complainant waits for in a run through the stages; null when nothing was left unanswered. */
export function awaitedIn(round: Round): Awaited | null {
  const refused = (stage: 2 | 3) => round.refusals.find(refusal => refusal.stage === stage)
  const restarted = (stage: 1 | 2 | 3) => (round.restartedBy?.at === stage ? round.restartedBy : undefined)
  const awaited = (stage: 1 | 2 | 3, since: Milestone | undefined, words: string): Awaited | null =>
    since ? { stage, words, since } : null
  if (!hasStep(round, 'stage 3 responded') && !isTurnedDown(round)) {
    const found =
      awaited(
        3,
        firstStep(round, firstStepOf[3]),
        'A review panel has been asked for and stage 3 has not been answered.',
      ) ??
      awaited(3, refused(3), 'A review panel was refused and stage 3 has not been answered.') ??
      awaited(3, restarted(3), begunAgain(3))
    if (found) return found
  }
  if (!hasStep(round, 'stage 2 responded')) {
    const found =
      awaited(2, firstStep(round, firstStepOf[2]), 'Stage 2 has been asked for and has not been answered.') ??
      awaited(2, refused(2), 'Stage 2 was refused and has not been answered.') ??
      awaited(2, restarted(2), begunAgain(2))
    if (found) return found
  }
  if (hasStep(round, 'stage 1 answered') || hasStep(round, 'stage 2 requested')) return null
  return (
    awaited(1, firstStep(round, firstStepOf[1]), 'Stage 1 has started and has not been answered.') ??
    awaited(1, restarted(1), begunAgain(1))
  )
}

/** What is awaited in the runs under way, strand by strand; nothing where it was withdrawn or is suspended. */
export const awaitedInAll = (state: ComplaintState): readonly Awaited[] =>
  wholeWithdrawal(state) || wholeSuspension(state)
    ? []
    : [...state.strands.values()].flatMap(({ rounds }) => {
        const round = rounds.at(-1)
        return (round && awaitedIn(round)) ?? []
      })
