import { z } from 'zod'
import { milestoneOf, roundOf, startStage1 } from '../rounds.ts'
import { stage1Limb, strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * T05. Regulation 14(3) and (4): `happened` is the start date by the limb named: the decision that the interest is
 * sufficient, the advocate's appointment, the day received, or a later day the complainant asked for.
 */
export const stage1Started = complaintEntry({
  type: 'stage-1-started',
  version: 1,
  rank: 14,
  title: 'Stage 1 started',
  data: z.strictObject({ strand, limb: stage1Limb }),
  sample: { strand: 'substance', limb: 'received' },
  describe: ({ limb }) => (limb === 'not recorded' ? 'What started it is not recorded.' : `Counted from: ${limb}.`),
  apply(draft, data, entry) {
    startStage1(roundOf(draft, data.strand), { ...milestoneOf(entry), limb: data.limb, agreed: null })
  },
})
