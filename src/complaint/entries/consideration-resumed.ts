import { z } from 'zod'
import { suspensionsOf } from '../gates/suspension.ts'
import { leafPoints, setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T10. The council decided that the prejudice has gone. What becomes of the time limits is decided and recorded. */
export const considerationResumed = complaintEntry({
  type: 'consideration-resumed',
  version: 1,
  rank: 65,
  title: 'Consideration resumed',
  data: z.strictObject({
    pointIds: z.array(z.string()),
    reasons: z.string(),
    clocks: z.enum(['days left', 'from the beginning']),
    agreement: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  sample: { pointIds: [], reasons: 'The case was dropped.', clocks: 'days left', agreement: null, decidedBy: null },
  describe: ({ reasons, clocks }) =>
    `${reasons} ${clocks === 'days left' ? 'The time limits go on with the days that were left.' : 'The stage begins again.'}`,
  apply(draft, { pointIds, clocks }, entry) {
    for (const suspension of suspensionsOf(draft, pointIds)) {
      const ids = suspension.pointIds.length > 0 ? suspension.pointIds : leafPoints(draft).map(({ id }) => id)
      const back = pointIds.length === 0 ? ids : ids.filter(id => pointIds.includes(id))
      setPoints(draft, back, 'live', 'suspended')
      const isAll = ids.every(id => draft.points.get(id)?.state !== 'suspended')
      if (isAll) suspension.ended = { ...milestoneOf(entry), clocks }
    }
  },
})
