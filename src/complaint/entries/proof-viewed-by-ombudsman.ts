import { z } from 'zod'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. What the Ombudsman says of the proof: accepted in time, late, or not. */
export const proofViewedByOmbudsman = complaintEntry({
  type: 'proof-viewed-by-ombudsman',
  version: 1,
  rank: 79,
  title: 'The Ombudsman on the proof',
  data: z.strictObject({
    agreedIds: z.array(z.string()),
    outcome: z.enum(['accepted, on time', 'accepted, late', 'not accepted']),
    words: z.string(),
  }),
  sample: { agreedIds: ['a1'], outcome: 'accepted, on time', words: 'Satisfied with the payment.' },
  describe: ({ outcome, words }) => `${outcome.slice(0, 1).toUpperCase()}${outcome.slice(1)}. ${words}`,
  apply(draft, { agreedIds, ...said }, entry) {
    for (const id of agreedIds) followedOf(draft, id).views.push({ ...milestoneOf(entry), ...said })
  },
})
