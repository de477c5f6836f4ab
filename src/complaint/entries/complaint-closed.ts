import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T39, T54. No step is due. Actions live on. */
export const complaintClosed = complaintEntry({
  type: 'complaint-closed',
  version: 1,
  rank: 96,
  title: 'Complaint closed',
  data: z.strictObject({ reason: z.string() }),
  sample: { reason: 'Resolved at stage 1.' },
  describe: ({ reason }) => reason,
  apply(draft, _, entry) {
    draft.closed = milestoneOf(entry)
  },
})
