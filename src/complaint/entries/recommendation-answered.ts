import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** The council's answer to one recommendation, whatever it decided on the finding that it rests on. */
export const recommendationAnswered = complaintEntry({
  type: 'recommendation-answered',
  version: 1,
  rank: 42,
  title: 'Recommendation answered',
  data: z.strictObject({
    recommendationId: z.string(),
    answer: z.enum(['accepted', 'accepted in part', 'rejected']),
    reasons: z.string().nullable(),
    /** Who sees that it is done, by id; null when nobody is named. */
    ownerId: z.string().nullable(),
  }),
  sample: { recommendationId: 'r1', answer: 'accepted', reasons: null, ownerId: null },
  describe: ({ answer, reasons }) => `${answer[0]?.toUpperCase()}${answer.slice(1)}.${reasons ? ` ${reasons}` : ''}`,
  apply(draft, { recommendationId, ...answer }) {
    const recommendation = draft.recommendations.get(recommendationId)
    if (recommendation) recommendation.answer = answer
  },
})
