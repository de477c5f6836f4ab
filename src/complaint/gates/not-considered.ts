import { currentRound, hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { notAccepted } from './acceptance.ts'
import { wholeWithdrawal } from './withdrawal.ts'

/** Regulation 14(1): the complaint was received, and nobody began a stage or decided that it does not belong in one. */
export function isLeftLying(state: ComplaintState): boolean {
  const round = currentRound(state)
  if (!hasStep(round, 'received')) return false
  const considered =
    hasStage(round, 1) || hasStage(round, 2) || hasStage(round, 3) || hasStep(round, 'stage 1 answered')
  return (
    !considered && state.scopeDecisions.length === 0 && notAccepted(state) === null && wholeWithdrawal(state) === null
  )
}
