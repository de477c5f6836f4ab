import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Something a source gets wrong or contradicts itself on, kept as it is printed. */
export const discrepancyNoted = complaintEntry({
  type: 'discrepancy-noted',
  version: 1,
  rank: 90,
  title: 'Discrepancy in the source',
  data: z.strictObject({ kind: z.string(), what: z.string(), lines: z.array(z.int()) }),
  sample: { kind: 'label', what: 'There is no point 5a.', lines: [45, 82] },
  describe: ({ what }) => what,
  apply(draft, data, entry) {
    draft.discrepancies.push({ seq: entry.seq, ...data })
  },
})
