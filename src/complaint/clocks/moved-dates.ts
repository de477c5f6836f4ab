import type { Span } from '#law/span.ts'
import type { ComplaintState } from '../state.ts'
import { clocksOf, type Now } from './clocks.ts'

/** A time limit that runs, and ends on another day than it did. */
export interface MovedDate {
  readonly clockId: string
  readonly title: string
  readonly from: Span
  readonly to: Span
}

/** Which running time limits of a complaint end on another day once the law is counted otherwise. */
export function movedDates(state: ComplaintState, before: Now, after: Now): readonly MovedDate[] {
  const then = new Map(clocksOf(state, after).map(clock => [clock.id, clock]))
  return clocksOf(state, before).flatMap(({ id, title, stop, due }): readonly MovedDate[] => {
    const to = then.get(id)?.due
    if (stop.kind !== 'running' || !to) return []
    return to.earliest === due.earliest && to.latest === due.latest ? [] : [{ clockId: id, title, from: due, to }]
  })
}
