import { z } from 'zod'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T36. Regulation 20(3): the council's response to the panel, sent with what to do about the Ombudsman. */
export const stage3Responded = complaintEntry({
  type: 'stage-3-responded',
  version: 2,
  rank: 62,
  title: 'Stage 3 response sent',
  data: z.strictObject({
    strand,
    apology: z.boolean(),
    /** Regulation 20(3); null when the source does not say. */
    independentPersonTookPart: z.boolean().nullable(),
    /** null where nothing says more than that it was sent. */
    sending: sendingData.nullable(),
  }),
  sample: { strand: 'substance', apology: true, independentPersonTookPart: true, sending: sendingSample },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', apology: true, independentPersonTookPart: true },
      upgrade: older => ({ ...older, sending: null }),
    },
  ],
  describe: ({ apology, independentPersonTookPart }) =>
    [
      apology ? 'With an apology.' : "The council's response to the panel.",
      independentPersonTookPart === false && 'The independent person took no part.',
    ]
      .filter(Boolean)
      .join(' '),
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    round.independentPersonTookPart = data.independentPersonTookPart
    takeStep(round, 'stage 3 responded', milestoneOf(entry))
    if (data.sending) addSending(draft, entry, data.sending, 'the stage 3 response')
  },
})
