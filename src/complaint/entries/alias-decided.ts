import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A person decides that a label some source printed means a point with another label. Matching is never silent. */
export const aliasDecided = complaintEntry({
  type: 'alias-decided',
  version: 1,
  rank: 92,
  title: 'Label matched to a point',
  data: z.strictObject({ alias: z.string(), pointId: z.string(), label: z.string(), reason: z.string() }),
  sample: { alias: '5a', pointId: 'p1', label: '5', reason: 'There is only one point 5.' },
  describe: ({ alias, label, reason }) => `${alias} means point ${label}. ${reason}`,
  apply(draft, { alias, pointId }) {
    draft.points.get(pointId)?.aliases.push(alias)
  },
})
