import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A drafted recommendation that the report is not to make after all. */
export const draftedRecommendationDropped = complaintEntry({
  type: 'drafted-recommendation-dropped',
  version: 1,
  rank: 33,
  title: 'Drafted recommendation dropped',
  data: z.strictObject({ draftId: z.string() }),
  sample: { draftId: 'd1' },
  describe: () => 'The report will not make it.',
  apply(draft, { draftId }) {
    draft.investigation.recommendations.delete(draftId)
  },
})
