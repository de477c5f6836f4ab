import type { Calendar } from '#law/calendar.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import type { Span } from '#law/span.ts'
import { firstStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Grounds } from './state.ts'

/** The grounds recorded last for a point, or for the whole complaint. */
export const groundsOf = (state: ComplaintState, pointId: string | null): Grounds | undefined =>
  allGrounds(state).findLast(
    ({ pointIds }) => pointIds.length === 0 || (pointId !== null && pointIds.includes(pointId)),
  )

/** Those that were looked at, and those that were only taken down with a point when the complaint came. */
export function allGrounds({ gates, intake }: ComplaintState): readonly Grounds[] {
  const isLookedAt = (id: string): boolean =>
    gates.grounds.some(({ pointIds }) => pointIds.length === 0 || pointIds.includes(id))
  const takenDown = [...intake.pointDetails].flatMap(([id, { seq, arose }]) =>
    isLookedAt(id) || (arose.earliest === null && arose.latest === null && arose.asWritten === null)
      ? []
      : [{ seq, pointIds: [id], arose }],
  )
  return [...takenDown, ...gates.grounds]
}

export type Timeliness = 'in time' | 'late' | 'may be late' | 'cannot be computed'

/**
 * Whether a matter whose grounds arose then was complained of within the year. "18 October" without a year, or a
 * complaint whose day nobody knows, leaves it open: nobody can show that it is late.
 */
export function timeliness(state: ComplaintState, arose: Span, calendar: Calendar): Timeliness {
  // Made again after proceedings, the ordinary year does not apply (regulation 8(4)).
  if (state.gates.links.some(({ direction, why }) => direction === 'this came after' && why === 'after proceedings'))
    return 'in time'
  const rounds = state.strands.get('substance')?.rounds
  const received = rounds?.[0] && firstStep(rounds[0], 'received')?.happened
  const last = dueSpan(limits['REG9-1Y'], arose, calendar)
  if (!received || received.latest === null || received.earliest === null) return 'cannot be computed'
  if (last.earliest !== null && received.latest <= last.earliest) return 'in time'
  if (last.latest === null) return 'cannot be computed'
  return received.earliest > last.latest ? 'late' : 'may be late'
}

/** Each point that these grounds are of has a decision, or all of the complaint has one. */
export function isLatenessDecided({ gates }: ComplaintState, { pointIds }: Grounds): boolean {
  const isDecided = (id: string | null): boolean =>
    gates.latenessDecisions.some(
      decision => decision.pointIds.length === 0 || (id !== null && decision.pointIds.includes(id)),
    )
  return pointIds.length === 0 ? isDecided(null) : pointIds.every(isDecided)
}
