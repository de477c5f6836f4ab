import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T21. Regulations 16(3) and 17(5): for an oral complaint the final written record starts stage 2. */
export const writtenRecordProduced = complaintEntry({
  type: 'written-record-produced',
  version: 1,
  rank: 22,
  title: 'Final written record produced',
  data: z.strictObject({ strand }),
  sample: { strand: 'substance' },
  describe: () => 'The oral complaint is now recorded in writing, in its final form.',
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'written record produced', milestoneOf(entry))
  },
})
