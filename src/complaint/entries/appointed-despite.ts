import { z } from 'zod'
import { part } from '../words.ts'
import { complaintEntry } from './define.ts'

/** The guidance warned, and somebody was given the part all the same, for a reason that is kept. */
export const appointedDespite = complaintEntry({
  type: 'appointed-despite',
  version: 1,
  rank: 25,
  background: true,
  title: 'Reason for an appointment in spite of a warning',
  data: z.strictObject({ personId: z.string(), part, warnings: z.array(z.string()), reason: z.string() }),
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000002',
    part: 'adjudicating officer',
    warnings: ['Whoever answered at stage 1 should not decide at stage 2.'],
    reason: 'Nobody else of that rank knows the service, and they answered only one point.',
  },
  describe: ({ part: as, reason }) => `As ${as}. ${reason}`,
  apply(draft, said, entry) {
    draft.appointing.despite.push({ seq: entry.seq, ...said })
  },
})
