import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Two payments on record are one told twice, or two. Linked and never added. */
export const paymentsLinked = complaintEntry({
  type: 'payments-linked',
  version: 1,
  rank: 79,
  title: 'Payments compared',
  data: z.strictObject({ oneId: z.string(), otherId: z.string(), isSame: z.boolean(), words: z.string() }),
  sample: { oneId: 'a1', otherId: 'y1', isSame: true, words: 'The bank statement has one.' },
  describe: ({ isSame, words }) => `${isSame ? 'The same payment, told twice' : 'Two payments'}. ${words}`,
  apply(draft, { oneId, otherId, isSame }, entry) {
    draft.agreed.links.push({ seq: entry.seq, oneId, otherId, isSame })
  },
})
