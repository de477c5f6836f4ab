import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText, onDay } from '#stream/when.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T23 and T24. Regulation 17(6): written notice that the 25 days cannot be met, and the date promised instead. */
export const delayNoticeSent = complaintEntry({
  type: 'delay-notice-sent',
  version: 1,
  rank: 28,
  title: 'Delay notice sent',
  data: z.strictObject({ strand, promised: dayText, reason: z.string() }),
  sample: { strand: 'substance', promised: '2024-06-14', reason: 'Two interviews are outstanding.' },
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
  },
})
