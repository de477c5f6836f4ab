import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** What came of the review. A decision that is changed is recorded as the Ombudsman issues it, in a matter of its own. */
export const ombudsmanReviewAnswered = complaintEntry({
  type: 'ombudsman-review-answered',
  version: 1,
  rank: 75,
  title: 'Review of the decision answered',
  data: z.strictObject({ matterId: z.string(), changed: z.boolean(), words: z.string() }),
  sample: { matterId: 'm1', changed: false, words: 'The decision stands.' },
  describe: ({ words }) => words,
  apply(draft, { matterId, ...said }, entry) {
    const review = draft.matters.get(matterId)?.review
    if (review) review.answer = { ...milestoneOf(entry), ...said }
  },
})
