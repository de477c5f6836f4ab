import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Another complaint that belongs with this one, by its id. Whoever may not know of that one finds no trace of it here. */
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
  sample: { complaintId: 'b0f2c1d4-0000-4000-8000-000000000009', kind: 'earlier complaint' },
  describe: () => 'Linked.',
  apply(draft, said, { seq }) {
    draft.intake.links.push({ seq, ...said })
  },
})
