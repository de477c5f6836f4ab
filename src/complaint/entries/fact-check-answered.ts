import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What a reader says is wrong in the facts, and what was done about it. */
export const factCheckAnswered = complaintEntry({
  type: 'fact-check-answered',
  version: 1,
  rank: 33,
  title: 'Comment on the facts of the draft report',
  data: z.strictObject({ checkId: z.string(), comment: z.string(), outcome: z.string() }),
  sample: { checkId: 'k1', comment: 'The review was in May.', outcome: 'The date was put right; the finding stays.' },
  describe: ({ outcome }) => outcome,
  apply(draft, { checkId, comment, outcome }, entry) {
    draft.investigation.factChecks
      .get(checkId)
      ?.comments.push({ seq: entry.seq, comment, outcome, happened: entry.happened })
  },
})
