import { z } from 'zod'
import { deliveryOf } from '../dispatch/find.ts'
import { ways } from '../dispatch/state.ts'
import { complaintEntry } from './define.ts'

/** A person asked that one recipient's copy be sent again, or another way. */
export const deliveryAskedAgain = complaintEntry({
  type: 'delivery-asked-again',
  version: 1,
  rank: 66,
  background: true,
  title: 'To be sent again',
  data: z.strictObject({ deliveryId: z.string(), way: z.enum(ways) }),
  sample: { deliveryId: 'e1', way: 'post' },
  fixed: ['deliveryId'],
  describe: ({ way }) => `By ${way}.`,
  apply(draft, { deliveryId, way }, { seq }) {
    const found = deliveryOf(draft, deliveryId)
    if (!found) return
    found.delivery.way = way
    found.delivery.asking++
    if (found.delivery.standing.seq <= seq) found.delivery.standing = { kind: 'to go', seq }
  },
})
