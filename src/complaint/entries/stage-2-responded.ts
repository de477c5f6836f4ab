import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * T27. Regulation 17(3) and (8): notice of the response is sent, and only that stops the stage 2 clock. `received` is
 * when the complainant had it, which starts their 20 working days (regulation 18(2)); null when nobody knows.
 */
export const stage2Responded = complaintEntry({
  type: 'stage-2-responded',
  version: 2,
  rank: 44,
  title: 'Stage 2 response sent',
  data: z.strictObject({
    strand,
    received: whenData.nullable(),
    apology: z.boolean(),
    /** null where nothing says more than that it was sent. */
    sending: sendingData.nullable(),
  }),
  sample: { strand: 'substance', received: null, apology: true, sending: sendingSample },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', received: null, apology: true },
      upgrade: older => ({ ...older, sending: null }),
    },
  ],
  describe: ({ apology }) => (apology ? 'With an apology.' : 'The adjudication, with the reports.'),
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    takeStep(round, 'stage 2 responded', milestoneOf(entry))
    if (data.received)
      takeStep(round, 'stage 2 response received', { ...milestoneOf(entry), happened: whenFromData(data.received) })
    else if (data.sending?.method === 'in person') takeStep(round, 'stage 2 response received', milestoneOf(entry))
    round.stage2SentBy = data.sending?.method ?? null
    if (data.sending) addSending(draft, entry, data.sending, 'the stage 2 response')
  },
})
