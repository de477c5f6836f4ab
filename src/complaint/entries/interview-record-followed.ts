import { z } from 'zod'
import { interviewSteps } from '../investigation/papers.ts'
import { complaintEntry } from './define.ts'

/** The record of an interview goes to the interviewee, who corrects it and confirms it or not. */
export const interviewRecordFollowed = complaintEntry({
  type: 'interview-record-followed',
  version: 2,
  rank: 30,
  title: 'Record of an interview',
  data: z.strictObject({
    interviewId: z.string(),
    step: z.enum(interviewSteps),
    words: z.string().nullable(),
    /** The file that holds it; null where there is none here. */
    fileId: z.string().nullable(),
  }),
  sample: { interviewId: 'i1', step: 'corrected by the interviewee', words: 'Three calls, not two.', fileId: 'f1' },
  older: [
    {
      version: 1,
      sample: { interviewId: 'i1', step: 'corrected by the interviewee', words: 'Three calls, not two.' },
      upgrade: older => ({ ...older, fileId: null }),
    },
  ],
  describe: ({ step }) => `${step}.`,
  apply(draft, { interviewId, step, words, fileId }, entry) {
    draft.investigation.interviews
      .get(interviewId)
      ?.steps.push({ seq: entry.seq, step, words, fileId, happened: entry.happened })
  },
})
