import { waitsForAdvocate } from '../alongside/advocate.ts'
import type { ComplaintState } from '../state.ts'
import type { ProcedureState } from '../words.ts'
import { notAccepted } from './acceptance.ts'
import { isInterestPending } from './standing.ts'
import { wholeSuspension } from './suspension.ts'
import { wholeWithdrawal } from './withdrawal.ts'

/** The state that a gate put the complaint in, given the one its steps had reached; null where it goes on. */
export function gateState(state: ComplaintState, reached: ProcedureState): ProcedureState | null {
  if (wholeWithdrawal(state)) return 'withdrawn'
  if (reached !== 'stage 3 responded' && wholeSuspension(state)) return 'suspended'
  if (reached === 'stage 2 responded' && state.gates.earlyReferral) return 'early referral'
  if (reached !== 'received' && reached !== 'nothing recorded') return null
  if (notAccepted(state)) return 'not accepted'
  return isInterestPending(state) ? 'interest pending' : null
}

/** Stage 1 has not begun and cannot yet: nobody may be asked for a start of it, and no clock of it runs. */
export const waitsAtTheGates = (state: ComplaintState): boolean =>
  notAccepted(state) !== null || isInterestPending(state) || waitsForAdvocate(state)
