import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** An apology, a payment or another remedy already offered or given. Amounts are stored, never worked out or added up. */
export const remedyRecorded = complaintEntry({
  type: 'remedy-recorded',
  version: 1,
  rank: 46,
  title: 'Remedy recorded',
  data: z.strictObject({
    remedyId: z.string(),
    kind: z.enum(['apology', 'payment', 'other']),
    text: z.string(),
    amountPence: z.int().nonnegative().nullable(),
    status: z.enum(['offered', 'given']),
    perhapsSameAs: z.string().nullable(),
  }),
  sample: {
    remedyId: 'y1',
    kind: 'payment',
    text: 'For delay.',
    amountPence: 60_000,
    status: 'offered',
    perhapsSameAs: null,
  },
  describe: ({ text, status }) => `${text} (${status})`,
  apply(draft, { remedyId, ...said }, entry) {
    draft.remedies.set(remedyId, { id: remedyId, seq: entry.seq, ...said, happened: entry.happened })
  },
})
