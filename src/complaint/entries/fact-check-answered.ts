import { z } from 'zod'
import { commentAnswers } from '../investigation/papers.ts'
import { complaintEntry } from './define.ts'

/** What a reader says is wrong in the facts, and what was done about it. */
export const factCheckAnswered = complaintEntry({
  type: 'fact-check-answered',
  version: 3,
  rank: 33,
  title: 'Comment on the facts of the draft report',
  data: z.strictObject({
    checkId: z.string(),
    /** null where they found nothing wrong. */
    comment: z.string().nullable(),
    pointId: z.string().nullable(),
    /** null where nobody recorded which. */
    accepted: z.enum(commentAnswers).nullable(),
    outcome: z.string(),
    /** The file that holds it; null where there is none here. */
    fileId: z.string().nullable(),
  }),
  sample: {
    checkId: 'k1',
    comment: 'The review was in May.',
    pointId: 'p1',
    accepted: 'put right',
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
      upgrade: older => ({ ...older, fileId: null, pointId: null, accepted: null }),
    },
    {
      version: 2,
      sample: {
        checkId: 'k1',
        comment: 'The review was in May.',
        outcome: 'The date was put right; the finding stays.',
        fileId: 'f1',
      },
      upgrade: older => ({ ...older, pointId: null, accepted: null }),
    },
  ],
  describe: ({ outcome }) => outcome,
  apply(draft, { checkId, ...said }, entry) {
    draft.investigation.factChecks.get(checkId)?.comments.push({ seq: entry.seq, ...said, happened: entry.happened })
  },
})
