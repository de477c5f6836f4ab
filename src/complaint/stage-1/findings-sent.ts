import type { NewEntry, Source, When } from '#stream/entry.ts'
import { findingMade } from '../entries/finding-made.ts'
import { findingReviewed } from '../finding-reviewed.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { isFoundAtStage1, pointsToAnswer, stage1WorkOn } from './draft.ts'

export interface SendingStage1 {
  readonly state: ComplaintState
  readonly strand: Strand
  readonly happened: When
  readonly source: Source
  newId(): string
}

/** What the answers to the points have come to, as findings: sending the response makes them that. */
export const findingsSent = ({ state, strand, happened, source, newId }: SendingStage1): readonly NewEntry[] =>
  pointsToAnswer(state, strand).flatMap(point => {
    const work = stage1WorkOn(state, point)
    if (!work || work.finding === null || isFoundAtStage1(state, point)) return []
    return [
      findingMade.write(happened, source, {
        findingId: newId(),
        pointId: point.id,
        labelAsPrinted: point.label,
        decider: 'stage 1 resolver',
        stage: 1,
        finding: work.finding,
        asPrinted: work.finding,
        reviews: findingReviewed(state, point.id, 'stage 1 resolver'),
        fromAsStated: null,
        whichPart: work.whichPart,
        reasons: work.reasons,
        wholePoint: 'no',
      }),
    ]
  })
