import { z } from 'zod'
import { milestoneOf, roundNumberOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

const stepOf = {
  'investigating officer': 'investigating officer reported',
  'independent person': 'independent person reported',
  'supplementary investigating officer': 'supplementary review reported',
} as const

// Not strict, so that a fact it does not know is told by the shape of today.
const old = z.looseObject({
  strand,
  author: z.enum(['investigating officer', 'independent person', 'supplementary investigating officer']),
  concerns: z.boolean().nullable(),
  note: z.string().nullable(),
})

/** T25, T38. A report reaches the council. It stops no clock: only the response does (regulation 17(3)). */
export const reportReceived = complaintEntry({
  type: 'report-received',
  version: 2,
  rank: 34,
  title: 'Report received',
  data: z.strictObject({
    strand,
    author: z.enum(['investigating officer', 'independent person', 'supplementary investigating officer']),
    /** The independent person's view of fairness; null where it is not theirs to give or not said. */
    concerns: z.boolean().nullable(),
    /** What they say of how fair and open the investigation was. */
    fairness: z.string().nullable(),
    /** Their view of the investigation as a whole. */
    overall: z.string().nullable(),
    /** Whether interviews and papers were shared with them; null where nothing says so. */
    shared: z.boolean().nullable(),
    /** Points on which the report cited no evidence, as a source says. Live work cannot leave any. */
    withoutEvidence: z.array(z.string()),
    note: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    author: 'independent person',
    concerns: false,
    fairness: 'Everybody was heard, in the language they chose.',
    overall: 'A careful investigation.',
    shared: true,
    withoutEvidence: [],
    note: null,
  },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', author: 'independent person', concerns: false, note: null },
      upgrade: data => ({ ...old.parse(data), fairness: null, overall: null, shared: null, withoutEvidence: [] }),
    },
  ],
  describe: ({ author, concerns, shared, note }) =>
    [
      `From the ${author}.`,
      concerns === true && 'Concerns about fairness.',
      concerns === false && 'No concerns.',
      shared === false && 'Not everything was shared with them.',
      note,
    ]
      .filter(Boolean)
      .join(' '),
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    takeStep(round, stepOf[data.author], milestoneOf(entry))
    const { author, concerns, fairness, overall, shared, withoutEvidence } = data
    draft.investigation.reports.push({
      ...milestoneOf(entry),
      strand: data.strand,
      round: roundNumberOf(draft, data.strand),
      author,
      concerns,
      fairness,
      overall,
      shared,
      withoutEvidence,
    })
  },
})
