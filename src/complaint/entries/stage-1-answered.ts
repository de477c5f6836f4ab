import { z } from 'zod'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T16 and T17. Regulation 15: matters resolved, or answered without that. `happened` is the day the answer was sent. */
export const stage1Answered = complaintEntry({
  type: 'stage-1-answered',
  version: 2,
  rank: 18,
  title: 'Stage 1 answered',
  data: z.strictObject({
    strand,
    outcome: z.enum(['resolved', 'not resolved']),
    /** On what terms matters were resolved (regulation 15(1)); null where the letter does not set them out. */
    terms: z.string().nullable(),
    /** null where nothing says more than that it was sent. */
    sending: sendingData.nullable(),
  }),
  sample: {
    strand: 'substance',
    outcome: 'resolved',
    terms: 'Two calls a week, from Monday on.',
    sending: sendingSample,
  },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', outcome: 'not resolved' },
      upgrade: older => ({ ...older, terms: null, sending: null }),
    },
  ],
  describe: ({ outcome }) => (outcome === 'resolved' ? 'Matters resolved.' : 'Matters not resolved.'),
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    round.stage1Outcome = data.outcome
    round.termsGiven = data.terms !== null
    takeStep(round, 'stage 1 answered', milestoneOf(entry))
    if (data.sending) addSending(draft, entry, data.sending, 'the stage 1 answer')
  },
})
