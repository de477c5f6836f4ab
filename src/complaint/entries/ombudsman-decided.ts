import { z } from 'zod'
import type { Matter } from '../state.ts'
import { complaintEntry } from './define.ts'

/** T47 and T48. The decision as issued, under its printed label, which is not comparable with a finding on a point. */
export const ombudsmanDecided = complaintEntry({
  type: 'ombudsman-decided',
  version: 1,
  rank: 72,
  title: 'Ombudsman decided',
  data: z.strictObject({
    matterId: z.string(),
    reference: z.string().nullable(),
    label: z.string().nullable(),
    category: z.string().nullable(),
    subcategory: z.string().nullable(),
    conclusions: z.array(z.string()),
  }),
  sample: {
    matterId: 'm1',
    reference: '24 001 902',
    label: 'Upheld',
    category: "Children's care services",
    subcategory: 'Other',
    conclusions: ['Stage 2 was properly conducted.'],
  },
  describe: ({ reference, label }) => `${label ?? 'Outcome not stated'}${reference ? ` (${reference})` : ''}.`,
  apply(draft, { matterId, reference, label, category, subcategory, conclusions }, entry) {
    const known = draft.matters.get(matterId)
    const matter: Matter = known ?? {
      id: matterId,
      seq: entry.seq,
      reference,
      contacted: null,
      decided: null,
      category: null,
      subcategory: null,
      conclusions: [],
    }
    matter.reference = reference ?? matter.reference
    matter.category = category
    matter.subcategory = subcategory
    matter.conclusions.push(...conclusions)
    matter.decided = { seq: entry.seq, happened: entry.happened, label }
    draft.matters.set(matterId, matter)
  },
})
