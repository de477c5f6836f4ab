import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What a reader says is wrong in the facts, and what was done about it. */
export const factCheckAnswered = complaintEntry({
  type: 'fact-check-answered',
  version: 2,
  rank: 33,
  title: 'Comment on the facts of the draft report',
  data: z.strictObject({
    checkId: z.string(),
    comment: z.string(),
    outcome: z.string(),
    /** The file that holds it; null where there is none here. */
    fileId: z.string().nullable(),
  }),
  sample: {
    checkId: 'k1',
    comment: 'The review was in May.',
    outcome: 'The date was put right; the finding stays.',
    fileId: 'f1',
  },
  older: [
    {
      version: 1,
      sample: {
        checkId: 'k1',
        comment: 'The review was in May.',
        outcome: 'The date was put right; the finding stays.',
      },
      upgrade: older => ({ ...older, fileId: null }),
    },
  ],
  describe: ({ outcome }) => outcome,
  apply(draft, { checkId, comment, outcome, fileId }, entry) {
    draft.investigation.factChecks
      .get(checkId)
      ?.comments.push({ seq: entry.seq, comment, outcome, fileId, happened: entry.happened })
  },
})
