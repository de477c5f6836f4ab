import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A recommendation. Numbers run on from one stage to the next; what it covers may be a set that changes later. */
export const recommendationMade = complaintEntry({
  type: 'recommendation-made',
  version: 1,
  rank: 40,
  title: 'Recommendation made',
  data: z.strictObject({
    recommendationId: z.string(),
    number: z.int().nullable(),
    stage: z.literal([1, 2, 3]),
    author: z.enum([
      'investigating officer',
      'independent person',
      'adjudicating officer',
      'panel',
      'council',
      'not stated',
    ]),
    text: z.string(),
    kind: z.string(),
    soft: z.boolean(),
    covers: z.string().nullable(),
    deadline: z.string().nullable(),
  }),
  sample: {
    recommendationId: 'r1',
    number: 1,
    stage: 2,
    author: 'investigating officer',
    text: 'Apologise for everything upheld.',
    kind: 'apology',
    soft: false,
    covers: 'all upheld and partially upheld points',
    deadline: null,
  },
  describe: ({ number, text }) => `${number === null ? '' : `Recommendation ${number}: `}${text}`,
  apply(draft, { recommendationId, ...said }, entry) {
    draft.recommendations.set(recommendationId, {
      id: recommendationId,
      seq: entry.seq,
      ...said,
      answer: null,
      done: null,
    })
  },
})
