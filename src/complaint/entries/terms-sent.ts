import { z } from 'zod'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { roundOf, stepsOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T16. Regulation 15(1): the terms of a resolution, in writing, to the complainant and the advocate. */
export const termsSent = complaintEntry({
  type: 'terms-sent',
  version: 1,
  rank: 19,
  title: 'Written terms of the resolution sent',
  data: z.strictObject({ strand, terms: z.string(), sending: sendingData }),
  sample: { strand: 'substance', terms: 'Two calls a week, from Monday on.', sending: sendingSample },
  describe: ({ terms }) => terms.replaceAll(/\s+/g, ' '),
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    round.termsGiven = true
    const answers = stepsOf(round, 'stage 1 answered').map(({ seq }) => seq)
    addSending(draft, entry, data.sending, 'the written terms of the resolution', [entry.seq, ...answers])
  },
})
