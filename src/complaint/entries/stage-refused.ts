import { z } from 'zod'
import { milestoneOf, roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * The council would not go on to the next stage. No verb does this: regulations 15(2), 17(1) and 18 leave no such
 * power. It can only be recorded as history, and shows as a fault.
 */
export const stageRefused = complaintEntry({
  type: 'stage-refused',
  version: 1,
  rank: 51,
  title: 'Next stage refused',
  data: z.strictObject({ strand, stage: z.literal([2, 3]), words: z.string() }),
  sample: { strand: 'substance', stage: 3, words: 'The council said the complaint was closed.' },
  describe: ({ stage, words }) => `Stage ${stage}. ${words}`,
  apply(draft, data, entry) {
    roundOf(draft, data.strand).refusals.push({ ...milestoneOf(entry), stage: data.stage, words: data.words })
  },
})
