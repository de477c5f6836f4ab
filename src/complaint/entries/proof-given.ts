import { z } from 'zod'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. Something agreed is said to be done, with what shows it. It is done once somebody else has checked that. */
export const proofGiven = complaintEntry({
  type: 'proof-given',
  version: 1,
  rank: 76,
  title: 'Proof given',
  data: z.strictObject({
    agreedIds: z.array(z.string()),
    givenBy: z.string().nullable(),
    words: z.string(),
    fileIds: z.array(z.string()),
    keptAt: z.string().nullable(),
  }),
  sample: {
    agreedIds: ['a1'],
    givenBy: null,
    words: 'The new procedure was published to all teams.',
    fileIds: ['f1'],
    keptAt: null,
  },
  describe: ({ words }) => words,
  apply(draft, { agreedIds, ...said }, entry) {
    for (const id of agreedIds) followedOf(draft, id).proofs.push({ ...milestoneOf(entry), ...said })
  },
})
