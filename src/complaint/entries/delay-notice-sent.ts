import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText, onDay } from '#stream/when.ts'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T23 and T24. Regulation 17(6): written notice that the 25 days cannot be met, and the date promised instead. */
export const delayNoticeSent = complaintEntry({
  type: 'delay-notice-sent',
  version: 2,
  rank: 28,
  title: 'Delay notice sent',
  data: z.strictObject({
    strand,
    promised: dayText,
    reason: z.string(),
    /** null where nothing says more than that it was sent. */
    sending: sendingData.nullable(),
  }),
  sample: {
    strand: 'substance',
    promised: '2024-06-14',
    reason: 'Two interviews are outstanding.',
    sending: sendingSample,
  },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', promised: '2024-06-14', reason: 'Two interviews are outstanding.' },
      upgrade: older => ({ ...older, sending: null }),
    },
  ],
  describe: ({ promised, reason }) => `New date promised: ${promised}. ${reason}`,
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    takeStep(round, 'delay notice sent', milestoneOf(entry))
    round.promises.push({
      seq: entry.seq,
      given: entry.happened,
      date: onDay(isoDay(data.promised)),
      kind: 'delay notice',
    })
    if (data.sending) addSending(draft, entry, data.sending, 'the delay notice')
  },
})
