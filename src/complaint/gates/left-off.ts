import type { LeftOff } from '../clocks/clock.ts'
import type { Milestone } from '../milestone.ts'
import type { ComplaintState } from '../state.ts'
import { wholeSuspension } from './suspension.ts'
import { wholeWithdrawal } from './withdrawal.ts'

/** What ended, for the whole complaint and until something changes it, the council's duty to consider it. */
export function leftOffBy(state: ComplaintState): (Milestone & { readonly what: LeftOff }) | null {
  const withdrawn = wholeWithdrawal(state)
  if (withdrawn) return { ...withdrawn, what: 'complaint withdrawn' }
  const suspended = wholeSuspension(state)
  return suspended
    ? { seq: suspended.seq, happened: suspended.happened, source: suspended.source, what: 'consideration suspended' }
    : null
}
