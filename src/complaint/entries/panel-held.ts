import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T34. Regulation 19(4) and (5): the panel meets. */
export const panelHeld = complaintEntry({
  type: 'panel-held',
  version: 1,
  rank: 54,
  title: 'Review panel held',
  data: z.strictObject({ strand, note: z.string().nullable() }),
  sample: { strand: 'substance', note: null },
  describe: ({ note }) => note ?? 'The panel met.',
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'panel held', milestoneOf(entry))
  },
})
