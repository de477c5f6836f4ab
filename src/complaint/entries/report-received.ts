import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

const stepOf = {
  'investigating officer': 'investigating officer reported',
  'independent person': 'independent person reported',
  'supplementary investigating officer': 'supplementary review reported',
} as const

/** T25, T38. A report reaches the council. It stops no clock: only the response does (regulation 17(3)). */
export const reportReceived = complaintEntry({
  type: 'report-received',
  version: 1,
  rank: 34,
  title: 'Report received',
  data: z.strictObject({
    strand,
    author: z.enum(['investigating officer', 'independent person', 'supplementary investigating officer']),
    /** The independent person's view of fairness; null where it is not theirs to give or not said. */
    concerns: z.boolean().nullable(),
    note: z.string().nullable(),
  }),
  sample: { strand: 'substance', author: 'independent person', concerns: false, note: null },
  describe: ({ author, concerns, note }) =>
    [`From the ${author}.`, concerns === true && 'Concerns about fairness.', concerns === false && 'No concerns.', note]
      .filter(Boolean)
      .join(' '),
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), stepOf[data.author], milestoneOf(entry))
  },
})
