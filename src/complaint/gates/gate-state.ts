import type { ComplaintState } from '../state.ts'
import type { ProcedureState, Strand } from '../words.ts'
import { wholeWithdrawal } from './withdrawal.ts'

/** The state that a gate put the complaint in, whatever step it had reached; null where it goes on. */
export function gateState(state: ComplaintState, _strand: Strand, _reached: ProcedureState): ProcedureState | null {
  return wholeWithdrawal(state) ? 'withdrawn' : null
}
