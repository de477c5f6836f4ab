import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * T05. Regulation 14(3) and (4): `happened` is the start date by the limb named: the decision that the interest is
 * sufficient, the advocate's appointment, the day received, or a later day the complainant asked for. Only that last
 * one takes the place of an earlier start.
 */
export const stage1Started = complaintEntry({
  type: 'stage-1-started',
  version: 1,
  rank: 14,
  title: 'Stage 1 started',
  data: z.strictObject({
    strand,
    limb: z.enum(['sufficient interest', 'advocate appointed', 'received', 'later date asked for', 'not recorded']),
  }),
  sample: { strand: 'substance', limb: 'received' },
  describe: ({ limb }) => (limb === 'not recorded' ? 'What started it is not recorded.' : `Counted from: ${limb}.`),
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    if (data.limb === 'later date asked for') round.steps.delete('stage 1 started')
    takeStep(round, 'stage 1 started', milestoneOf(entry))
  },
})
