import { z } from 'zod'
import { recommendationKinds } from '../investigation/state.ts'
import { complaintEntry } from './define.ts'

/** What the investigating officer means to recommend. The report makes it a recommendation, with its number. */
export const recommendationDrafted = complaintEntry({
  type: 'recommendation-drafted',
  version: 1,
  rank: 32,
  title: 'Recommendation drafted',
  data: z.strictObject({
    draftId: z.string(),
    pointIds: z.array(z.string()),
    labels: z.array(z.string()),
    kind: z.enum(recommendationKinds),
    text: z.string(),
    soft: z.boolean(),
    deadline: z.string().nullable(),
  }),
  sample: {
    draftId: 'd1',
    pointIds: ['p1'],
    labels: ['1a'],
    kind: 'apology',
    text: 'Apologise for the calls.',
    soft: false,
    deadline: null,
  },
  describe: ({ kind, labels }) => `${kind}${labels.length > 0 ? `, on ${labels.join(', ')}` : ''}.`,
  apply(draft, { draftId, labels: _, ...said }, entry) {
    draft.investigation.recommendations.set(draftId, { id: draftId, seq: entry.seq, ...said })
  },
})
