import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T37. A further look at some points by another investigator, which the law does not provide for and does not time. */
export const supplementaryReviewCommissioned = complaintEntry({
  type: 'supplementary-review-commissioned',
  version: 1,
  rank: 64,
  title: 'Supplementary review commissioned',
  data: z.strictObject({ strand, pointIds: z.array(z.string()), note: z.string().nullable() }),
  sample: { strand: 'substance', pointIds: ['p1'], note: null },
  describe: ({ note }) => note ?? 'By another investigator.',
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'supplementary review commissioned', milestoneOf(entry))
  },
})
