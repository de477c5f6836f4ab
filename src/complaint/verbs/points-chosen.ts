import type { InputIssue } from '#stream/refusal.ts'
import type { ComplaintState } from '../state.ts'
import type { PointState } from '../words.ts'

const named = (label: string | null): string => (label === null ? 'A point without a number' : `Point ${label}`)

/** What is wrong with points that were chosen: not of this complaint, or in a state in which it cannot be decided. */
export const stateOfChosen = (
  state: ComplaintState,
  ids: readonly string[],
  allowed: readonly PointState[],
  field = 'pointIds',
): readonly InputIssue[] =>
  ids.flatMap(id => {
    const point = state.points.get(id)
    if (!point) return [{ field, message: 'Choose points of this complaint' }]
    return allowed.includes(point.state) ? [] : [{ field, message: `${named(point.label)} is ${point.state} already` }]
  })
