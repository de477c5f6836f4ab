import { findingsOn } from '#complaint/points.ts'
import { roundNumberOf } from '#complaint/rounds.ts'
import { pointsToAnswer, stage1LetterOf, stage1WorkOn } from '#complaint/stage-1/draft.ts'
import type { Stage1PointWork } from '#complaint/stage-1/state.ts'
import type { ComplaintState, Point } from '#complaint/state.ts'
import type { FindingValue, Strand } from '#complaint/words.ts'
import { pointName, undescribed } from './point-words.ts'

/** One point as stage 1 answers it: the finding as recorded, and before it was sent as it was saved. */
export interface PointAtStage1 {
  readonly point: Point
  readonly finding: FindingValue | null
  readonly whichPart: string | null
  readonly reasons: string | null
  readonly work: Stage1PointWork | undefined
}

export const pointsAtStage1 = (state: ComplaintState, strand: Strand = 'substance'): readonly PointAtStage1[] =>
  pointsToAnswer(state, strand).map(point => {
    const work = stage1WorkOn(state, point)
    const onRecord = findingsOn(state, point).findLast(
      ({ decider, round }) => decider === 'stage 1 resolver' && round === roundNumberOf(state, point.strand),
    )
    const says = onRecord ?? work
    return {
      point,
      finding: says?.finding ?? null,
      whichPart: says?.whichPart ?? null,
      reasons: says?.reasons ?? null,
      work,
    }
  })

/** What the answer to the points still lacks, a sentence each. */
export function pointsLackAtStage1(state: ComplaintState, strand: Strand = 'substance'): readonly string[] {
  const points = pointsAtStage1(state, strand)
  if (points.length === 0) return ['No points are recorded, so there is nothing to answer.']
  return [
    ...undescribed(points.map(({ point }) => point)),
    ...points.flatMap(({ point, finding, reasons }) =>
      finding === null
        ? [`${pointName(point)} has no finding yet.`]
        : reasons === null
          ? [`${pointName(point)} has a finding without reasons.`]
          : [],
    ),
  ]
}

export const letterAtStage1 = (state: ComplaintState, strand: Strand = 'substance') => stage1LetterOf(state, strand)
