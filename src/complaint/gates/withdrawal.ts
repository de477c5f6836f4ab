import { leafPoints, pointCount } from '../points.ts'
import type { ComplaintState, Milestone } from '../state.ts'

/**
 * A withdrawal by the complainant or the advocate, orally or in writing (regulation 7(1)). Nothing is withdrawn until it
 * is confirmed in writing (regulation 7(2)).
 */
export interface Withdrawal extends Milestone {
  readonly by: 'complainant' | 'advocate'
  readonly words: string
  /** None is the whole complaint. */
  readonly pointIds: readonly string[]
  /** When the letter that confirms it went out. */
  confirmed: Milestone | null
  /** A further stage was asked for or begun since, so that the complaint goes on. */
  takenBack: boolean
}

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
