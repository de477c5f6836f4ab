import { z } from 'zod'
import { dayText } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** An interview of the investigation: with whom, what for, and what they need to take part. */
export const interviewPlanned = complaintEntry({
  type: 'interview-planned',
  version: 1,
  rank: 28,
  title: 'Interview planned',
  data: z.strictObject({
    interviewId: z.string(),
    withWhom: z.string(),
    about: z.string(),
    on: dayText.nullable(),
    support: z.string().nullable(),
  }),
  sample: {
    interviewId: 'i1',
    withWhom: 'The first social worker',
    about: 'Calls in March.',
    on: '2024-09-24',
    support: 'An interpreter for Polish.',
  },
  describe: ({ about }) => about,
  apply(draft, { interviewId, ...said }, entry) {
    draft.investigation.interviews.set(interviewId, { id: interviewId, seq: entry.seq, ...said, held: null, steps: [] })
  },
})
