import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T16 and T17. Regulation 15: matters resolved, or answered without that. `happened` is the day the answer was sent. */
export const stage1Answered = complaintEntry({
  type: 'stage-1-answered',
  version: 1,
  rank: 18,
  title: 'Stage 1 answered',
  data: z.strictObject({ strand, outcome: z.enum(['resolved', 'not resolved']) }),
  sample: { strand: 'substance', outcome: 'not resolved' },
  describe: ({ outcome }) => (outcome === 'resolved' ? 'Matters resolved.' : 'Matters not resolved.'),
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    round.stage1Outcome = data.outcome
    takeStep(round, 'stage 1 answered', milestoneOf(entry))
  },
})
