import { leafPoints, pointCount } from '../points.ts'
import type { ComplaintState } from '../state.ts'
import type { Suspension } from './state.ts'

export const openSuspensions = ({ gates }: ComplaintState): readonly Suspension[] =>
  gates.suspensions.filter(({ ended, madeAgain }) => ended === null && !madeAgain)

/** Those of which something is chosen by these points; all of them where none is chosen. */
export const suspensionsOf = (state: ComplaintState, pointIds: readonly string[]): readonly Suspension[] =>
  openSuspensions(state).filter(
    suspension =>
      pointIds.length === 0 ||
      suspension.pointIds.length === 0 ||
      suspension.pointIds.some(id => pointIds.includes(id)),
  )

function isNothingElseLive(state: ComplaintState): boolean {
  const points = leafPoints(state)
  return (
    points.reduce((sum, { count }) => sum + count, 0) === pointCount(state) &&
    points.some(point => point.state === 'suspended') &&
    points.every(point => point.state !== 'live' && point.state !== 'resolved')
  )
}

/** The suspension by which nothing of the complaint is considered for now; null while some of it goes on. */
export function wholeSuspension(state: ComplaintState): Suspension | null {
  const open = openSuspensions(state)
  const whole = open.findLast(({ pointIds }) => pointIds.length === 0)
  return whole ?? (isNothingElseLive(state) ? open.at(-1) : undefined) ?? null
}
