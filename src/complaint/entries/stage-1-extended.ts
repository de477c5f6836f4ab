import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T14. Regulation 14(5): the council considers the complaint complex. */
export const stage1Extended = complaintEntry({
  type: 'stage-1-extended',
  version: 1,
  rank: 16,
  title: 'Stage 1 extended',
  data: z.strictObject({ strand, reason: z.string() }),
  sample: { strand: 'substance', reason: 'Three teams have to answer.' },
  describe: ({ reason }) => reason,
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'stage 1 extended', milestoneOf(entry))
  },
})
