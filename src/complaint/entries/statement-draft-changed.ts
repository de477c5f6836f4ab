import { z } from 'zod'
import { draftOf, moved, moves, worded } from '../statement-of-complaint/draft.ts'
import { complaintEntry } from './define.ts'

/** One change of the draft of the statement of complaint. What is sent or settled is kept whole; this is the way there. */
export const statementDraftChanged = complaintEntry({
  type: 'statement-draft-changed',
  version: 1,
  rank: 25,
  title: 'Draft of the statement of complaint changed',
  data: z.strictObject({
    pointId: z.string(),
    change: z.enum(['worded', ...moves]),
    text: z.string().nullable(),
    parentId: z.string().nullable(),
    heading: z.boolean(),
  }),
  sample: { pointId: 'p1', change: 'worded', text: 'The plan was late', parentId: null, heading: false },
  describe: ({ change }) =>
    change === 'worded'
      ? 'A point was put into words.'
      : change === 'taken out'
        ? 'A point was taken out.'
        : 'A point was moved.',
  apply(draft, { pointId, change, text, parentId, heading }) {
    const before = draftOf(draft)
    draft.statement.draft =
      change === 'worded' ? worded(before, { id: pointId, text, parentId, heading }) : moved(before, pointId, change)
  },
})
