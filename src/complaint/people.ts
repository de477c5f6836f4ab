import { peopleOfAgreed } from './agreed/people.ts'
import type { ComplaintState } from './state.ts'

/** Everybody who has or had anything to do with a complaint, by id, as often as they are named. */
export const peopleOf = (state: ComplaintState): readonly string[] => [
  ...state.parts.map(({ personId }) => personId),
  ...state.exclusions.map(({ personId }) => personId),
  ...(state.desk.assigned ? [state.desk.assigned.personId] : []),
  ...state.history.stored.flatMap(({ actor, data }) =>
    typeof data.decidedBy === 'string' ? [actor, data.decidedBy] : [actor],
  ),
  ...peopleOfAgreed(state),
]
