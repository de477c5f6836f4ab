import { z } from 'zod'
import { deliveries } from '../packs/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** How a pack went to its recipient, or that they said they have it: proof for those who open nothing here. */
export const packDeliveryNoted = complaintEntry({
  type: 'pack-delivery-noted',
  version: 1,
  rank: 55,
  background: true,
  title: 'Pack on its way',
  data: z.strictObject({ packId: z.string(), how: z.enum(deliveries), note: z.string().nullable() }),
  sample: { packId: 'k1', how: 'posted', note: 'Signed for.' },
  fixed: ['packId'],
  describe: ({ how, note }) =>
    `${how.charAt(0).toUpperCase()}${how.slice(1)}.${note === null ? '' : ` ${note.replaceAll(/\s+/g, ' ')}`}`,
  apply(draft, { packId, how, note }, entry) {
    draft.packs.composed.get(packId)?.delivered.push({ ...milestoneOf(entry), how, note })
  },
})
