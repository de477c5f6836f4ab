import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Somebody is to know nothing of this complaint, by name: conflict of interest, a relation, a threat. */
export const personExcluded = complaintEntry({
  type: 'person-excluded',
  version: 1,
  rank: 8,
  background: true,
  title: 'Person kept out',
  data: z.strictObject({ personId: z.string(), reason: z.string() }),
  sample: { personId: 'b0f2c1d4-0000-4000-8000-000000000001', reason: 'Lives next door to the family.' },
  describe: ({ reason }) => reason,
  apply(draft, { personId, reason }, { seq }) {
    draft.exclusions.push({ seq, personId, reason })
  },
})
