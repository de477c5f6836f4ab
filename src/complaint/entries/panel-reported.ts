import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T35. Regulation 20(1) and (2): the panel sends its report. The day the council received it starts the 15 days. */
export const panelReported = complaintEntry({
  type: 'panel-reported',
  version: 1,
  rank: 56,
  title: "Panel's report sent",
  data: z.strictObject({ strand, received: whenData.nullable(), note: z.string().nullable() }),
  sample: { strand: 'substance', received: null, note: null },
  describe: ({ note }) => note ?? 'To the council, the complainant and the independent person.',
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    takeStep(round, 'panel reported', milestoneOf(entry))
    if (data.received)
      takeStep(round, 'panel report received', { ...milestoneOf(entry), happened: whenFromData(data.received) })
  },
})
