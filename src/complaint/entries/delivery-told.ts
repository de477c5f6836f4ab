import { z } from 'zod'
import { nowStands } from '../dispatch/change.ts'
import type { Standing } from '../dispatch/state.ts'
import { complaintEntry } from './define.ts'

const told = z.enum(['may have gone', 'put back', 'failed', 'bounced', 'given up', 'arrived'])
export type Told = z.infer<typeof told>

const TITLES: Readonly<Record<Told, string>> = {
  'may have gone': 'It may have gone',
  'put back': 'It was not sent',
  failed: 'It could not be delivered',
  bounced: 'It came back',
  'given up': 'It is not sent any more',
  arrived: 'It arrived',
}

/** What became of one recipient's copy, other than that it went. */
export const deliveryTold = complaintEntry({
  type: 'delivery-told',
  version: 1,
  rank: 66,
  background: true,
  title: 'News of a delivery',
  data: z.strictObject({ deliveryId: z.string(), told, why: z.string() }),
  sample: { deliveryId: 'e1', told: 'bounced', why: 'The address is not known there (5.1.1).' },
  fixed: ['deliveryId', 'told'],
  describe: ({ told: what, why }) => `${TITLES[what]}. ${why}`,
  apply(draft, { deliveryId, told: what, why }, { seq }) {
    nowStands(draft, deliveryId, { seq }, ({ standing }): Standing => {
      if (what === 'arrived') return standing.kind === 'gone' ? { ...standing, arrived: true } : standing
      if (what === 'bounced') return { kind: what, seq, why, gone: standing.kind === 'gone' ? standing : null }
      // What is known to have gone is not doubted again by what was written down late.
      return standing.kind === 'gone' ? standing : { kind: what, seq, why }
    })
  },
})
