import type { PointFact, StageFinding } from '#statement/facts.ts'
import { told } from '../retold.ts'

const group = (
  count: number,
  finding: StageFinding,
  printed: string,
  text: string,
  line: number,
  more: Partial<Pick<PointFact, 'countInferred' | 'stage3' | 'sure'>> = {},
): PointFact => ({
  label: null,
  count,
  countInferred: false,
  text,
  stage2: { finding, printed, lines: [line] },
  stage3: null,
  afterStage3: finding,
  afterStage3Note: null,
  ...told([line]),
  ...more,
})

/** Thirty-eight points, of which the statement tells only how many had which finding, and of four what they were. */
export const points: readonly PointFact[] = [
  group(1, 'partially upheld', 'partly upheld', 'Left on the sidelines by the first social worker', 66),
  group(3, 'upheld', 'upheld', 'Not kept informed by the first social worker, and a letter worded without care', 66),
  group(6, 'not upheld', 'not upheld', 'Six points for which the panel missed evidence', 71, {
    stage3: { finding: 'not upheld', ...told([73]) },
  }),
  group(28, 'not upheld', 'not upheld', 'The other points, which are not described', 66, {
    countInferred: true,
    sure: 'inferred',
  }),
]
