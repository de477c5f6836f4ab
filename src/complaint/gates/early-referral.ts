import { livePoints, standingFinding } from '../points.ts'
import type { ComplaintState, Milestone, Point } from '../state.ts'

/** Stage 3 left out by agreement after stage 2, because every limb of a strict test is met (section 3.5). */
export interface EarlyReferral extends Milestone {
  /** null where nothing shows that the complainant agreed. */
  readonly agreement: string | null
}

/** Points that stage 2 did not uphold: with one of them the third limb fails until somebody says why it is not significant. */
export const notUpheld = (state: ComplaintState): readonly Point[] =>
  livePoints(state).filter(point => {
    const finding = standingFinding(state, point)?.finding
    return finding !== 'upheld' && finding !== 'partially upheld'
  })
