import { meetingsOf } from '#complaint/calendar/meetings.ts'
import type { Occasion } from '#complaint/calendar/occasion.ts'
import { comesTo } from '#complaint/calendar/occasions.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Day } from '#law/day.ts'

/** Somebody who comes to a meeting. */
export interface Comes {
  readonly meeting: Occasion
  readonly personId: string
}

/** Who comes to which interview and panel that is still to be. */
export function whoComes(state: ComplaintState, today: Day): readonly Comes[] {
  const people = new Set([
    ...state.parts.map(({ personId }) => personId),
    ...(state.desk.assigned ? [state.desk.assigned.personId] : []),
  ])
  return meetingsOf(state)
    .filter(({ on }) => on >= today)
    .flatMap(meeting =>
      [...people].filter(personId => comesTo(state, meeting, personId)).map(personId => ({ meeting, personId })),
    )
}
