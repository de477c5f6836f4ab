import type { Milestone } from '../milestone.ts'
import { leafPoints, pointCount } from '../points.ts'
import type { ComplaintState } from '../state.ts'
import type { Withdrawal } from './state.ts'

/** Said, and not yet confirmed. */
export const unconfirmedWithdrawals = ({ gates }: ComplaintState): readonly Withdrawal[] =>
  gates.withdrawals.filter(({ confirmed, takenBack }) => confirmed === null && !takenBack)

/** No point is left that was neither withdrawn nor sent elsewhere. Points that a source only counts are not known. */
function isNothingLeft(state: ComplaintState): boolean {
  const points = leafPoints(state)
  const known = points.reduce((sum, { count }) => sum + count, 0)
  return (
    known === pointCount(state) &&
    points.some(point => point.state === 'withdrawn') &&
    points.every(point => ['withdrawn', 'out of scope', 'late refused'].includes(point.state))
  )
}

/** The confirmation that ended the complaint as a whole; null while something of it goes on. */
export function wholeWithdrawal(state: ComplaintState): Milestone | null {
  const confirmed = state.gates.withdrawals.filter(withdrawal => withdrawal.confirmed !== null && !withdrawal.takenBack)
  const whole = confirmed.find(({ pointIds }) => pointIds.length === 0)
  return (whole ?? (isNothingLeft(state) ? confirmed.at(-1) : undefined))?.confirmed ?? null
}

/** Asking for a further stage, or beginning one again, takes back a withdrawal of the whole: no right is lost by it. */
export function takeBackWithdrawals({ gates }: ComplaintState): void {
  for (const withdrawal of gates.withdrawals) if (withdrawal.pointIds.length === 0) withdrawal.takenBack = true
}
