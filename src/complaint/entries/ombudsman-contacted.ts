import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** T42. The complaint reaches the Ombudsman, at whatever stage. A matter stops no clock. */
export const ombudsmanContacted = complaintEntry({
  type: 'ombudsman-contacted',
  version: 1,
  rank: 70,
  title: 'Ombudsman contacted',
  data: z.strictObject({ matterId: z.string(), reference: z.string().nullable(), about: z.string() }),
  sample: { matterId: 'm1', reference: '24 001 902', about: 'Delay.' },
  describe: ({ reference, about }) => `${reference ? `Reference ${reference}. ` : ''}${about}`,
  apply(draft, { matterId, reference }, entry) {
    draft.matters.set(matterId, {
      id: matterId,
      seq: entry.seq,
      reference,
      contacted: entry.happened,
      decided: null,
      category: null,
      subcategory: null,
      conclusions: [],
    })
  },
})
