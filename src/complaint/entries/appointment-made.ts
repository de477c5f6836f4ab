import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T22. Regulation 17(2) requires the independent person; the investigating officer rests on the guidance. */
export const appointmentMade = complaintEntry({
  type: 'appointment-made',
  version: 1,
  rank: 24,
  title: 'Appointment made',
  data: z.strictObject({
    strand,
    as: z.enum(['investigating officer', 'independent person']),
    personId: z.string(),
    /** The declaration of independence; null when the source does not say. */
    declared: z.boolean().nullable(),
  }),
  sample: {
    strand: 'substance',
    as: 'independent person',
    personId: 'b0f2c1d4-0000-4000-8000-000000000002',
    declared: true,
  },
  describe: ({ as, declared }) =>
    `As ${as}.${declared === null ? '' : declared ? ' Declared independent.' : ' No declaration.'}`,
  apply(draft, data, entry) {
    const { personId, declared } = data
    draft.parts.push({
      seq: entry.seq,
      personId,
      part: data.as,
      note: null,
      from: entry.happened,
      declared,
      until: null,
    })
    takeStep(roundOf(draft, data.strand), `${data.as} appointed`, milestoneOf(entry))
  },
})
