import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Contact is limited under a published policy, for a time, and looked at again; or it is so no longer. */
export const contactRestricted = complaintEntry({
  type: 'contact-restricted',
  version: 1,
  rank: 95,
  background: true,
  title: 'Contact restricted',
  data: z.strictObject({
    lifted: z.boolean(),
    what: z.string(),
    policy: z.string().nullable(),
    reasons: z.string(),
    reviewOn: whenData,
    decidedBy: z.string().nullable(),
  }),
  sample: {
    lifted: false,
    what: 'One call a week, to one person.',
    policy: 'The policy on unreasonable contact.',
    reasons: 'Thirty calls a day.',
    reviewOn: { earliest: '2025-02-03', latest: '2025-02-03', asWritten: null },
    decidedBy: null,
  },
  describe: ({ lifted, what }) => (lifted ? 'Lifted.' : what),
  apply(draft, { lifted, what, reviewOn }, entry) {
    draft.alongside.restrictions.push({ ...milestoneOf(entry), lifted, what, reviewOn: whenFromData(reviewOn) })
  },
})
