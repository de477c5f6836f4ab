import { z } from 'zod'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. The proof of what was agreed went to the Ombudsman. Redress sends nothing itself. */
export const proofSentToOmbudsman = complaintEntry({
  type: 'proof-sent-to-ombudsman',
  version: 1,
  rank: 78,
  title: 'Proof sent to the Ombudsman',
  data: z.strictObject({ agreedIds: z.array(z.string()), words: z.string() }),
  sample: { agreedIds: ['a1'], words: 'By email, with the letter and the receipt.' },
  describe: ({ words }) => words,
  apply(draft, { agreedIds, words }, entry) {
    for (const id of agreedIds) followedOf(draft, id).sent.push({ ...milestoneOf(entry), words })
  },
})
