import { z } from 'zod'
import { complaintEntry } from './define.ts'

/**
 * Another complaint that belongs with this one, by its id; that one holds the same of this one. Whoever may not know of
 * one finds no trace of it in the other. What it says is withdrawn and said anew rather than corrected, for both sides.
 */
export const complaintLinked = complaintEntry({
  type: 'complaint-linked',
  version: 1,
  rank: 13,
  background: true,
  title: 'Another complaint linked',
  data: z.strictObject({
    complaintId: z.string(),
    kind: z.string(),
  }),
  fixed: ['complaintId', 'kind'],
  sample: { complaintId: 'b0f2c1d4-0000-4000-8000-000000000009', kind: 'earlier complaint' },
  describe: ({ kind }) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.`,
  apply(draft, said, { seq }) {
    draft.intake.links.push({ seq, ...said })
  },
})
