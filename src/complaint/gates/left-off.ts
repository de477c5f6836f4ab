import type { LeftOff } from '../clocks/clock.ts'
import type { ComplaintState, Milestone } from '../state.ts'
import { wholeWithdrawal } from './withdrawal.ts'

/** What ended, for the whole complaint and until something changes it, the council's duty to consider it. */
export function leftOffBy(state: ComplaintState): (Milestone & { readonly what: LeftOff }) | null {
  const withdrawn = wholeWithdrawal(state)
  return withdrawn ? { ...withdrawn, what: 'complaint withdrawn' } : null
}
