import { z } from 'zod'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. Somebody other than the owner looked at the proof. */
export const proofChecked = complaintEntry({
  type: 'proof-checked',
  version: 1,
  rank: 77,
  title: 'Proof checked',
  data: z.strictObject({
    agreedIds: z.array(z.string()),
    /** By id; null in an account that names nobody. */
    checkedBy: z.string().nullable(),
    verdict: z.enum(['proved', 'not enough']),
    words: z.string(),
  }),
  sample: { agreedIds: ['a1'], checkedBy: null, verdict: 'proved', words: 'The procedure is on the site of the team.' },
  describe: ({ verdict, words }) => `${verdict === 'proved' ? 'Proved' : 'Not enough'}. ${words}`,
  apply(draft, { agreedIds, ...said }, entry) {
    for (const id of agreedIds) followedOf(draft, id).checks.push({ ...milestoneOf(entry), ...said })
  },
})
