import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T38. The council's response to the supplementary report. */
export const supplementaryReviewAnswered = complaintEntry({
  type: 'supplementary-review-answered',
  version: 1,
  rank: 68,
  title: 'Supplementary review answered',
  data: z.strictObject({ strand }),
  sample: { strand: 'substance' },
  describe: () => "The council's response to the second report.",
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'supplementary review answered', milestoneOf(entry))
  },
})
