import { findingsOn, isDecision, standingFinding } from './points.ts'
import { currentRound, hasStage, hasStep, isTurnedDown, roundNumberOf } from './rounds.ts'
import type { ComplaintState, Point, Round } from './state.ts'
import type { PointState } from './words.ts'

/** What takes a decided point up again: a stage begun anew, the request for a panel, or a further review. */
export type Reopened = 'begun again' | 'before the panel' | 'looked at again'

const isPanelOver = (round: Round): boolean =>
  isTurnedDown(round) || hasStep(round, 'panel reported') || hasStep(round, 'stage 3 responded')

/**
 * Why a point on which somebody has found is open again; null where nothing took it up or that is over. Each cause opens
 * the points that it names and no others: what was not disputed stays decided.
 */
export function whyOpenAgain(state: ComplaintState, point: Point): Reopened | null {
  const run = roundNumberOf(state, point.strand)
  const standing = standingFinding(state, point)
  if (!standing) return null
  if (standing.round < run) return 'begun again'
  const round = currentRound(state, point.strand)
  const { disputed, supplementary } = round.panel
  const ofThisRun = findingsOn(state, point).filter(finding => finding.round === run && isDecision(finding))
  const foundBy = (decider: string): boolean => ofThisRun.some(finding => finding.decider === decider)
  if (supplementary?.pointIds.includes(point.id) && !hasStep(round, 'supplementary review answered'))
    return foundBy('supplementary investigating officer') ? null : 'looked at again'
  const seen =
    foundBy('panel') ||
    state.views.some(
      ({ decider, pointId, findingId }) =>
        decider === 'panel' && pointId === point.id && ofThisRun.some(({ id }) => id === findingId),
    )
  // Where nobody wrote down which points are disputed, the panel may look at all.
  const isDisputed = disputed.length === 0 || disputed.includes(point.id)
  return hasStage(round, 3) && isDisputed && !seen && !isPanelOver(round) ? 'before the panel' : null
}

/**
 * Where a point stands: as it was set, or decided once somebody who decides has found on it, until something takes it up
 * again. A finding on a point that went out of the procedure stays on record and decides nothing.
 */
export const pointStateOf = (state: ComplaintState, point: Point): PointState | 'decided' =>
  point.state === 'live' && standingFinding(state, point) && whyOpenAgain(state, point) === null
    ? 'decided'
    : point.state
