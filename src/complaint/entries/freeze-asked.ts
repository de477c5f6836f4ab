import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Somebody asked that a decision complained about waits. The procedure does not itself suspend it. */
export const freezeAsked = complaintEntry({
  type: 'freeze-asked',
  version: 1,
  rank: 92,
  background: true,
  title: 'Asked that a decision waits',
  data: z.strictObject({ decision: z.string(), by: z.string() }),
  sample: { decision: 'The move on 1 September', by: 'The child, through the advocate' },
  describe: ({ decision }) => decision,
  apply(draft, { decision }, entry) {
    draft.alongside.freezes.push({ ...milestoneOf(entry), decision, answer: null })
  },
})
