import { z } from 'zod'
import { dayText } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

const firstSample = {
  interviewId: 'i1',
  withWhom: 'The first social worker',
  about: 'Calls in March.',
  on: '2024-09-24',
  support: 'An interpreter for Polish.',
}

/** An interview of the investigation: with whom, what for, and what they need to take part. */
export const interviewPlanned = complaintEntry({
  type: 'interview-planned',
  version: 2,
  rank: 28,
  title: 'Interview planned',
  data: z.strictObject({
    interviewId: z.string(),
    withWhom: z.string(),
    about: z.string(),
    on: dayText.nullable(),
    /** "14:30", by the clock in England. */
    time: z.string().nullable(),
    /** An address, a room or a link; null where nothing says. */
    where: z.string().nullable(),
    support: z.string().nullable(),
  }),
  sample: { ...firstSample, time: '14:30', where: 'Room 2, the family centre' },
  older: [
    {
      // Neither the time of day nor the place was asked.
      version: 1,
      sample: firstSample,
      upgrade: data => ({ ...data, time: null, where: null }),
    },
  ],
  describe: ({ about }) => about,
  apply(draft, { interviewId, ...said }, entry) {
    draft.investigation.interviews.set(interviewId, { id: interviewId, seq: entry.seq, ...said, held: null, steps: [] })
  },
})
