import { z } from 'zod'
import { deliveryOf } from '../dispatch/find.ts'
import { ways } from '../dispatch/state.ts'
import { complaintEntry } from './define.ts'

/** A person asked that one recipient's copy be sent again, or another way. */
export const deliveryAskedAgain = complaintEntry({
  type: 'delivery-asked-again',
  version: 2,
  rank: 66,
  background: true,
  title: 'To be sent again',
  data: z.strictObject({
    deliveryId: z.string(),
    way: z.enum(ways),
    /** What stood against writing to them so, one sentence each; null where it was not kept. */
    stoodAgainst: z.array(z.string()).nullable(),
    /** Why it is sent so all the same; null where what was said first holds. */
    reason: z.string().nullable(),
  }),
  sample: { deliveryId: 'e1', way: 'post', stoodAgainst: [], reason: null },
  older: [
    {
      version: 1,
      sample: { deliveryId: 'e1', way: 'post' },
      upgrade: older => ({ ...older, stoodAgainst: null, reason: null }),
    },
  ],
  fixed: ['deliveryId'],
  describe: ({ way, reason }) => `By ${way}.${reason === null ? '' : ` ${reason}`}`,
  apply(draft, { deliveryId, way, stoodAgainst, reason }, { seq, actor }) {
    const found = deliveryOf(draft, deliveryId)
    if (!found) return
    found.delivery.way = way
    found.delivery.stoodAgainst = stoodAgainst
    found.delivery.reasonAgain = reason
    found.delivery.asking++
    if ((found.delivery.askedAgain?.seq ?? 0) < seq) found.delivery.askedAgain = { by: actor, seq }
    if (found.delivery.standing.seq <= seq) found.delivery.standing = { kind: 'to go', seq }
  },
})
