import { z } from 'zod'
import { setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T16, point by point. Regulation 15(1): resolved at stage 1, or by dispute resolution, on terms that are written down. */
export const pointsResolved = complaintEntry({
  type: 'points-resolved',
  version: 1,
  rank: 17,
  title: 'Points resolved',
  data: z.strictObject({
    pointIds: z.array(z.string()),
    by: z.enum(['at stage 1', 'by alternative resolution']),
    terms: z.string(),
  }),
  sample: { pointIds: ['p1'], by: 'at stage 1', terms: 'Two calls a week, from Monday on.' },
  describe: ({ terms }) => terms,
  apply(draft, { pointIds, terms }, entry) {
    draft.gates.resolutions.push({ ...milestoneOf(entry), pointIds, terms })
    setPoints(draft, pointIds, 'resolved', 'live')
  },
})
