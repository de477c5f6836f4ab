import { z } from 'zod'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T38. The council's response to the supplementary report. */
export const supplementaryReviewAnswered = complaintEntry({
  type: 'supplementary-review-answered',
  version: 2,
  rank: 68,
  title: 'Supplementary review answered',
  data: z.strictObject({
    strand,
    /** null where nothing says more than that it was sent. */
    sending: sendingData.nullable(),
  }),
  sample: { strand: 'substance', sending: sendingSample },
  older: [{ version: 1, sample: { strand: 'substance' }, upgrade: older => ({ ...older, sending: null }) }],
  describe: () => "The council's response to the second report.",
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'supplementary review answered', milestoneOf(entry))
    if (data.sending) addSending(draft, entry, data.sending, 'the answer to the supplementary review')
  },
})
