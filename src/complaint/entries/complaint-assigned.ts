import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Who looks after the complaint at the council from now on. */
export const complaintAssigned = complaintEntry({
  type: 'complaint-assigned',
  version: 1,
  rank: 9,
  background: true,
  title: 'Complaint assigned',
  data: z.strictObject({ personId: z.string(), note: z.string().nullable() }),
  sample: { personId: 'b0f2c1d4-0000-4000-8000-000000000002', note: 'The usual officer is away.' },
  describe: ({ note }) => note ?? 'Somebody looks after it from now on.',
  apply(draft, { personId }, entry) {
    draft.desk.assigned = { ...milestoneOf(entry), personId }
  },
})
