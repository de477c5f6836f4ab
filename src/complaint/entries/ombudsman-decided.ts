import { z } from 'zod'
import { matterOf } from '../ombudsman/state.ts'
import { complaintEntry } from './define.ts'

const before = z.strictObject({
  matterId: z.string(),
  reference: z.string().nullable(),
  label: z.string().nullable(),
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  conclusions: z.array(z.string()),
})

/** T43, T47 and T48. The decision as issued, under its printed label, which is not comparable with a finding on a point. */
export const ombudsmanDecided = complaintEntry({
  type: 'ombudsman-decided',
  version: 2,
  rank: 72,
  title: 'Ombudsman decided',
  data: before.extend({
    /** null in an account that does not say. */
    kind: z.enum(['decided', 'sent back', 'closed after first enquiries']).nullable(),
    /** Exactly as issued. */
    text: z.string().nullable(),
    fileId: z.string().nullable(),
    instruction: z.string().nullable(),
  }),
  sample: {
    matterId: 'm1',
    reference: '24 001 902',
    label: 'Upheld',
    category: "Children's care services",
    subcategory: 'Other',
    conclusions: ['Stage 2 was properly conducted.'],
    kind: 'decided',
    text: 'The Ombudsman’s final decision\n\n1. There was fault.',
    fileId: null,
    instruction: null,
  },
  older: [
    {
      version: 1,
      sample: {
        matterId: 'm1',
        reference: '24 001 902',
        label: 'Upheld',
        category: "Children's care services",
        subcategory: 'Other',
        conclusions: ['Stage 2 was properly conducted.'],
      },
      upgrade: data => ({ ...data, kind: null, text: null, fileId: null, instruction: null }),
    },
  ],
  describe: ({ reference, label, kind, instruction }) => {
    const words = label ?? (kind === null || kind === 'decided' ? 'Outcome not stated' : kind)
    return `${words}${reference ? ` (${reference})` : ''}.${instruction === null ? '' : ` ${instruction}`}`
  },
  apply(draft, { matterId, reference, label, category, subcategory, conclusions, ...issued }, entry) {
    const matter = matterOf(draft, matterId, entry)
    matter.reference = reference ?? matter.reference
    matter.category = category
    matter.subcategory = subcategory
    matter.conclusions.push(...conclusions)
    matter.decided = { seq: entry.seq, happened: entry.happened, label, ...issued }
  },
})
