import { z } from 'zod'
import { roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T28. The points on which the complainant is dissatisfied and asks the panel to look. */
export const pointsDisputed = complaintEntry({
  type: 'points-disputed',
  version: 1,
  rank: 51,
  background: true,
  title: 'Points disputed before the panel',
  data: z.strictObject({ strand, pointIds: z.array(z.string()) }),
  sample: { strand: 'substance', pointIds: ['p1'] },
  describe: ({ pointIds }) => `${pointIds.length} ${pointIds.length === 1 ? 'point' : 'points'}.`,
  apply(draft, data) {
    const { disputed } = roundOf(draft, data.strand).panel
    disputed.splice(0, disputed.length, ...data.pointIds)
  },
})
