import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText, onDay } from '#stream/when.ts'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf, roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * T24. The family is told a new date, with a new reason and an apology. It stops no clock and reaches no longer period:
 * past day 65 no date is lawful, and the delay keeps counting.
 */
export const delayUpdated = complaintEntry({
  type: 'delay-updated',
  version: 1,
  rank: 29,
  title: 'New date told',
  data: z.strictObject({
    strand,
    stage: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    newDate: dayText,
    reason: z.string(),
    apology: z.string(),
    sending: sendingData,
  }),
  sample: {
    strand: 'substance',
    stage: 2,
    newDate: '2024-12-16',
    reason: 'The report came back with a point unanswered.',
    apology: 'We are sorry that you are still waiting.',
    sending: sendingSample,
  },
  describe: ({ newDate, reason }) => `${newDate}. ${reason}`,
  apply(draft, data, entry) {
    const date = onDay(isoDay(data.newDate))
    const { stage, reason, apology } = data
    draft.letters.updates.push({ ...milestoneOf(entry), stage, newDate: date, reason, apology })
    if (stage === 2)
      roundOf(draft, data.strand).promises.push({ seq: entry.seq, given: entry.happened, date, kind: 'further letter' })
    addSending(draft, entry, data.sending, 'the letter about the delay')
  },
})
