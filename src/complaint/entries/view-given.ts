import { z } from 'zod'
import { decider } from '../words.ts'
import { complaintEntry } from './define.ts'

/** What the independent person or the adjudicating officer says of a finding without making another. */
export const viewGiven = complaintEntry({
  type: 'view-given',
  version: 1,
  rank: 38,
  title: 'View given on a finding',
  data: z.strictObject({
    decider,
    pointId: z.string(),
    label: z.string().nullable(),
    findingId: z.string(),
    view: z.enum(['agrees', 'agrees in part', 'disagrees']),
    reasons: z.string().nullable(),
  }),
  sample: {
    decider: 'adjudicating officer',
    pointId: 'p1',
    label: '1a',
    findingId: 'f1',
    view: 'agrees',
    reasons: null,
  },
  describe: ({ decider: by, label, view }) => `${label ? `Point ${label}: the` : 'The'} ${by} ${view}.`,
  apply(draft, { label: _, ...said }, entry) {
    draft.views.push({ seq: entry.seq, ...said, happened: entry.happened })
  },
})
