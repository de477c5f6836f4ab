import { z } from 'zod'
import { injusticeAnswers } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Whether the injustice to one person is remedied. The actions may all be done and it is not, or the other way round. */
export const injusticeConsidered = complaintEntry({
  type: 'injustice-considered',
  version: 1,
  rank: 80,
  title: 'Injustice considered',
  data: z.strictObject({
    personId: z.string(),
    injustice: z.string().nullable(),
    answer: z.enum(injusticeAnswers),
    reasons: z.string(),
  }),
  sample: {
    personId: 'p1',
    injustice: 'Months without a plan.',
    answer: 'remedied in part',
    reasons: 'No payment yet.',
  },
  describe: ({ answer, reasons }) => `${answer.slice(0, 1).toUpperCase()}${answer.slice(1)}. ${reasons}`,
  apply(draft, said, entry) {
    draft.agreed.injustice.push({ ...milestoneOf(entry), ...said })
  },
})
