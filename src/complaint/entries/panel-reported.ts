import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T35. Regulation 20(1) and (2): the panel sends its report. The day the council received it starts the 15 days. */
export const panelReported = complaintEntry({
  type: 'panel-reported',
  version: 2,
  rank: 56,
  title: "Panel's report sent",
  data: z.strictObject({
    strand,
    received: whenData.nullable(),
    note: z.string().nullable(),
    /** null where nothing says more than that it was sent. */
    sending: sendingData.nullable(),
  }),
  sample: { strand: 'substance', received: null, note: null, sending: sendingSample },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', received: null, note: null },
      upgrade: older => ({ ...older, sending: null }),
    },
  ],
  describe: ({ note }) => note ?? 'To the council, the complainant and the independent person.',
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    takeStep(round, 'panel reported', milestoneOf(entry))
    if (data.received)
      takeStep(round, 'panel report received', { ...milestoneOf(entry), happened: whenFromData(data.received) })
    if (data.sending) addSending(draft, entry, data.sending, "the panel's report")
  },
})
