import { z } from 'zod'
import { part } from '../words.ts'
import { complaintEntry } from './define.ts'

/** A person and what they are in this complaint, by id: names stand in the person's own stream only. */
export const partTaken = complaintEntry({
  type: 'part-taken',
  version: 1,
  rank: 8,
  background: true,
  title: 'Person added',
  data: z.strictObject({ personId: z.string(), part, note: z.string().nullable() }),
  sample: { personId: 'b0f2c1d4-0000-4000-8000-000000000001', part: 'complainant', note: null },
  describe: ({ part: as }) => `As ${as}.`,
  apply(draft, { personId, part: as, note }, entry) {
    draft.parts.push({ seq: entry.seq, personId, part: as, note, from: entry.happened, declared: null, until: null })
  },
})
