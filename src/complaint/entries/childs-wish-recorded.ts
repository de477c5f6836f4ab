import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Whether a child wants what an adult complains of for them. An adult's own right to complain stands apart and needs nobody's consent. */
export const childsWishRecorded = complaintEntry({
  type: 'childs-wish-recorded',
  version: 1,
  rank: 13,
  background: true,
  title: 'The child’s wish recorded',
  data: z.strictObject({
    childId: z.string(),
    adultId: z.string().nullable(),
    capacity: z.string(),
    consent: z.string(),
    views: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  sample: {
    childId: 'c',
    adultId: 'a',
    capacity: 'on behalf of the child',
    consent: 'given',
    views: 'Wants to see her brother.',
    reason: null,
  },
  describe: ({ capacity, consent }) =>
    capacity === 'in their own right' ? 'The adult complains in their own right.' : `Consent: ${consent}.`,
  apply(draft, said, { seq, happened }) {
    draft.intake.wishes.push({ seq, happened, ...said })
  },
})
