import { leafPoints, pointCount } from '../points.ts'
import { currentRound, hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { isNobodyKnown } from './anonymous.ts'
import { hasNobodyStanding } from './standing.ts'

export type NotAccepted =
  | 'no standing'
  | 'outside the procedure'
  | 'out of time'
  | 'dealt with at once'
  | 'nobody is known'

/** A stage was begun: from then on the complaint goes all the way. */
const isAccepted = (state: ComplaintState): boolean =>
  [...state.strands.keys()].some(strand => {
    const round = currentRound(state, strand)
    return hasStage(round, 1) || hasStage(round, 2) || hasStage(round, 3) || hasStep(round, 'stage 1 answered')
  })

/** Every point that is known was refused for one of the two reasons that stand point by point. */
function ofThePoints(state: ComplaintState): NotAccepted | null {
  const points = leafPoints(state)
  const isEveryKnown = points.reduce((sum, { count }) => sum + count, 0) === pointCount(state)
  if (points.length === 0 || !isEveryKnown) return null
  if (!points.every(({ state: stands }) => stands === 'out of scope' || stands === 'late refused')) return null
  return points.some(({ state: stands }) => stands === 'out of scope') ? 'outside the procedure' : 'out of time'
}

/** Why the complaint as a whole was not accepted (T04, T06, T07); null where it was, or nobody has decided. */
export function notAccepted(state: ComplaintState): NotAccepted | null {
  if (isAccepted(state)) return null
  const { gates, scopeDecisions } = state
  if (gates.enquiry !== null) return 'dealt with at once'
  if (hasNobodyStanding(state)) return 'no standing'
  if (isNobodyKnown(state)) return 'nobody is known'
  if (scopeDecisions.some(({ whole, reconsidered }) => whole && !reconsidered)) return 'outside the procedure'
  const late = gates.latenessDecisions.findLast(({ pointIds }) => pointIds.length === 0)
  return late?.considered === false ? 'out of time' : ofThePoints(state)
}
