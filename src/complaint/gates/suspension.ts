import type { ConcurrentLimb } from '#law/concurrent.ts'
import type { Span } from '#law/span.ts'
import type { When } from '#stream/entry.ts'
import { leafPoints, pointCount } from '../points.ts'
import type { ComplaintState, Milestone } from '../state.ts'

/**
 * A matter is left for proceedings that run beside it (regulation 8). It takes a limb of 8(1), a decision that
 * considering it would prejudice them, and goes no further than they do.
 */
export interface Suspension extends Milestone {
  /** null where the record has none: then it was no lawful suspension. */
  readonly limb: ConcurrentLimb | null
  readonly proceeding: string
  readonly prejudice: string | null
  /** None is the whole complaint. */
  readonly pointIds: readonly string[]
  /** When it is looked at again; the last date counts. */
  reviewOn: When
  notice: (Milestone & { readonly rightTold: boolean | null }) | null
  /** The proceedings were discontinued or completed, which starts the year of regulation 8(5). */
  proceedingsOver: (Milestone & { readonly on: Span }) | null
  /** The council decided that the prejudice has gone. */
  ended: (Milestone & { readonly clocks: ClocksAfterwards }) | null
  /** It was made again as a complaint of its own. */
  madeAgain: boolean
}

/** What becomes of a time limit that was running: the Regulations do not say, so it is decided and recorded. */
export type ClocksAfterwards = 'days left' | 'from the beginning'

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
