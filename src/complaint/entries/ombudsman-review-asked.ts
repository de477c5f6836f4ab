import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The Ombudsman was asked to look at its decision again. It does so once. */
export const ombudsmanReviewAsked = complaintEntry({
  type: 'ombudsman-review-asked',
  version: 1,
  rank: 75,
  title: 'Review of the decision asked for',
  data: z.strictObject({
    matterId: z.string(),
    by: z.enum(['the complainant', 'the council']),
    words: z.string(),
  }),
  sample: { matterId: 'm1', by: 'the complainant', words: 'A letter was not taken into account.' },
  describe: ({ by, words }) => `By ${by}. ${words}`,
  apply(draft, { matterId, by, words }, entry) {
    const matter = draft.matters.get(matterId)
    if (matter) matter.review = { ...milestoneOf(entry), by, words, answer: null }
  },
})
