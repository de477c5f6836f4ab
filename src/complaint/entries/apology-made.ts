import { z } from 'zod'
import { apologyForms, apologyPrinciples } from '../agreed/apology.ts'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. An apology as it was made: by whom, to whom, for which points, and what it was checked against. */
export const apologyMade = complaintEntry({
  type: 'apology-made',
  version: 1,
  rank: 75,
  title: 'Apology made',
  data: z.strictObject({
    agreedId: z.string(),
    toIds: z.array(z.string()),
    by: z.string(),
    form: z.enum(apologyForms),
    pointIds: z.array(z.string()),
    /** null where nobody checked it against the published principles. */
    meets: z.array(z.enum(apologyPrinciples)).nullable(),
    fileId: z.string().nullable(),
  }),
  sample: {
    agreedId: 'a1',
    toIds: ['p1'],
    by: 'the director of children’s services',
    form: 'letter of its own',
    pointIds: [],
    meets: ['says what went wrong', 'says what effect it had on the person'],
    fileId: null,
  },
  describe: ({ by, form }) => `By ${by}, ${form}.`,
  apply(draft, { agreedId, ...said }, entry) {
    followedOf(draft, agreedId).apologies.push({ ...milestoneOf(entry), ...said })
  },
})
