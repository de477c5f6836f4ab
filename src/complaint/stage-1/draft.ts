import { findingsOn, livePoints } from '../points.ts'
import { currentRound, hasBegun, hasStage, hasStep, roundNumberOf } from '../rounds.ts'
import type { ComplaintState, Point } from '../state.ts'
import type { Strand } from '../words.ts'
import type { Stage1Letter, Stage1PointWork } from './state.ts'

/** The answer to a point as last saved in the run under way. */
export const stage1WorkOn = (state: ComplaintState, point: Point): Stage1PointWork | undefined =>
  state.stage1.points.get(point.id)?.findLast(({ round }) => round === roundNumberOf(state, point.strand))

/** The rest of the response as last saved in the run under way. */
export const stage1LetterOf = (state: ComplaintState, strand: Strand): Stage1Letter | undefined =>
  state.stage1.letters.findLast(letter => letter.strand === strand && letter.round === roundNumberOf(state, strand))

/** The points that the response is to answer. */
export const pointsToAnswer = (state: ComplaintState, strand: Strand): readonly Point[] => livePoints(state, strand)

/** null while the response can be written; otherwise when it opens, or why it is over. */
export function stage1ResponseOpens(state: ComplaintState, strand: Strand): string | null {
  const round = currentRound(state, strand)
  if (hasStep(round, 'stage 1 answered')) return 'Stage 1 has been answered.'
  if (hasStage(round, 2)) return 'Stage 2 has been asked for.'
  return hasBegun(round, 'stage 1 started') ? null : 'Opens when stage 1 has started.'
}

/** Whether somebody found on the point at stage 1 in the run under way, on record. */
export const isFoundAtStage1 = (state: ComplaintState, point: Point): boolean =>
  findingsOn(state, point).some(
    ({ decider, round }) => decider === 'stage 1 resolver' && round === roundNumberOf(state, point.strand),
  )
