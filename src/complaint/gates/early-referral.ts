import { livePoints, standingFinding } from '../points.ts'
import type { ComplaintState, Point } from '../state.ts'

/** Points that stage 2 did not uphold: with one of them the third limb fails until somebody says why it is not significant. */
export const notUpheld = (state: ComplaintState): readonly Point[] =>
  livePoints(state).filter(point => {
    const finding = standingFinding(state, point)?.finding
    return finding !== 'upheld' && finding !== 'partially upheld'
  })
