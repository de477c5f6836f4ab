import type { Withdrawal } from './withdrawal.ts'

/** What was decided at receipt, and whatever suspended, refused, withdrew or sent elsewhere since. */
export interface GatesState {
  readonly withdrawals: Withdrawal[]
}

export const emptyGates = (): GatesState => ({ withdrawals: [] })
