import { z } from 'zod'
import { interviewSteps } from '../investigation/papers.ts'
import { complaintEntry } from './define.ts'

/** The record of an interview goes to the interviewee, who corrects it and confirms it or not. */
export const interviewRecordFollowed = complaintEntry({
  type: 'interview-record-followed',
  version: 1,
  rank: 30,
  title: 'Record of an interview',
  data: z.strictObject({ interviewId: z.string(), step: z.enum(interviewSteps), words: z.string().nullable() }),
  sample: { interviewId: 'i1', step: 'corrected by the interviewee', words: 'Three calls, not two.' },
  describe: ({ step }) => `${step}.`,
  apply(draft, { interviewId, step, words }, entry) {
    draft.investigation.interviews
      .get(interviewId)
      ?.steps.push({ seq: entry.seq, step, words, happened: entry.happened })
  },
})
