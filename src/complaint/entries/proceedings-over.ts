import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { suspensionsOf } from '../gates/suspension.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Regulation 8(4) and (5): discontinued or completed, and the year for making the representation again begins. */
export const proceedingsOver = complaintEntry({
  type: 'proceedings-over',
  version: 1,
  rank: 64,
  title: 'Proceedings over',
  data: z.strictObject({
    pointIds: z.array(z.string()),
    how: z.enum(['discontinued', 'completed', 'not recorded']),
    over: whenData,
    howKnown: z.string().nullable(),
  }),
  sample: {
    pointIds: [],
    how: 'completed',
    over: { earliest: '2025-06-20', latest: '2025-06-20', asWritten: null },
    howKnown: 'The solicitor wrote.',
  },
  describe: ({ how }) => (how === 'not recorded' ? 'How they ended is not recorded.' : `They were ${how}.`),
  apply(draft, { pointIds, over }, entry) {
    const on = whenFromData(over)
    for (const suspension of suspensionsOf(draft, pointIds)) suspension.proceedingsOver = { ...milestoneOf(entry), on }
  },
})
