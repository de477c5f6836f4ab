import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { matterOf } from '../ombudsman/state.ts'
import { complaintEntry } from './define.ts'

/** T42. The complaint reaches the Ombudsman, at whatever stage. A matter stops no clock. */
export const ombudsmanContacted = complaintEntry({
  type: 'ombudsman-contacted',
  version: 2,
  rank: 70,
  title: 'Ombudsman contacted',
  data: z.strictObject({
    matterId: z.string(),
    reference: z.string().nullable(),
    about: z.string(),
    /** When the complainant went to the Ombudsman, as the Ombudsman says. */
    complained: whenData.nullable(),
    /** When they first knew of the matter, as the Ombudsman says (section 26B(2)). */
    noticed: whenData.nullable(),
  }),
  sample: {
    matterId: 'm1',
    reference: '24 001 902',
    about: 'Delay.',
    complained: { earliest: '2024-04-08', latest: '2024-04-08', asWritten: null },
    noticed: null,
  },
  older: [
    {
      version: 1,
      sample: { matterId: 'm1', reference: '24 001 902', about: 'Delay.' },
      upgrade: data => ({ ...data, complained: null, noticed: null }),
    },
  ],
  describe: ({ reference, about }) => `${reference ? `Reference ${reference}. ` : ''}${about}`,
  apply(draft, { matterId, reference, about, complained, noticed }, entry) {
    const matter = matterOf(draft, matterId, entry)
    matter.reference = reference ?? matter.reference
    matter.contacted = entry.happened
    matter.about = about
    matter.complained = complained && whenFromData(complained)
    matter.noticed = noticed && whenFromData(noticed)
  },
})
