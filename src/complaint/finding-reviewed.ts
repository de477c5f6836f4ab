import { findingsOn } from './points.ts'
import type { ComplaintState } from './state.ts'
import { type Decider, decider } from './words.ts'

/** The finding that a decider's own reviews: the last by somebody who decides no later, in whatever order they are entered. */
export function findingReviewed(state: ComplaintState, pointId: string, by: Decider): string | null {
  const point = state.points.get(pointId)
  const upTo = decider.options.slice(0, decider.options.indexOf(by) + 1)
  const found = point ? findingsOn(state, point).filter(finding => upTo.includes(finding.decider)) : []
  return found.at(-1)?.id ?? null
}
