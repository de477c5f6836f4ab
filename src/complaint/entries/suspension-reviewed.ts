import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { suspensionsOf } from '../gates/suspension.ts'
import { complaintEntry } from './define.ts'

/** It was looked at again, the prejudice is still there, and it will be looked at again. */
export const suspensionReviewed = complaintEntry({
  type: 'suspension-reviewed',
  version: 1,
  rank: 63,
  title: 'Suspension looked at again',
  data: z.strictObject({
    pointIds: z.array(z.string()),
    reasons: z.string(),
    reviewOn: whenData,
    decidedBy: z.string().nullable(),
  }),
  sample: {
    pointIds: [],
    reasons: 'The trial is listed for June.',
    reviewOn: { earliest: '2025-06-02', latest: '2025-06-02', asWritten: null },
    decidedBy: null,
  },
  describe: ({ reasons }) => `It goes on. ${reasons}`,
  apply(draft, { pointIds, reviewOn }) {
    for (const suspension of suspensionsOf(draft, pointIds)) suspension.reviewOn = whenFromData(reviewOn)
  },
})
