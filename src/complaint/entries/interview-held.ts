import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** An interview took place. The independent person joins interviews; where not, the record says why. */
export const interviewHeld = complaintEntry({
  type: 'interview-held',
  version: 2,
  rank: 29,
  title: 'Interview held',
  data: z.strictObject({
    interviewId: z.string(),
    attended: z.string(),
    independentPersonPresent: z.boolean(),
    whyAbsent: z.string().nullable(),
    said: z.string().nullable(),
    /** The file that holds it; null where there is none here. */
    fileId: z.string().nullable(),
  }),
  sample: {
    interviewId: 'i1',
    attended: 'The interviewee and an interpreter.',
    independentPersonPresent: true,
    whyAbsent: null,
    said: 'Two calls were passed on.',
    fileId: 'f1',
  },
  older: [
    {
      version: 1,
      sample: {
        interviewId: 'i1',
        attended: 'The interviewee and an interpreter.',
        independentPersonPresent: true,
        whyAbsent: null,
        said: 'Two calls were passed on.',
      },
      upgrade: older => ({ ...older, fileId: null }),
    },
  ],
  // What was said is for those who investigate; the history is read by others too.
  describe: ({ independentPersonPresent }) =>
    independentPersonPresent ? 'With the independent person.' : 'Without the independent person.',
  apply(draft, { interviewId, ...told }, entry) {
    const interview = draft.investigation.interviews.get(interviewId)
    if (interview) interview.held = { seq: entry.seq, ...told, happened: entry.happened }
  },
})
