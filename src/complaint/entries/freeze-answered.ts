import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The answer to whoever asked that a decision waits, with the reasons and who was consulted. */
export const freezeAnswered = complaintEntry({
  type: 'freeze-answered',
  version: 1,
  rank: 93,
  background: true,
  title: 'Whether the decision waits',
  data: z.strictObject({
    frozen: z.boolean(),
    reasons: z.string(),
    consulted: z.string().nullable(),
    reviewOn: whenData,
    decidedBy: z.string().nullable(),
  }),
  sample: {
    frozen: true,
    reasons: 'The move can wait without risk.',
    consulted: 'The team and the reviewing officer',
    reviewOn: { earliest: '2024-09-30', latest: '2024-09-30', asWritten: null },
    decidedBy: null,
  },
  describe: ({ frozen, reasons }) => `${frozen ? 'It waits.' : 'It does not wait.'} ${reasons}`,
  apply(draft, { frozen, reasons, reviewOn }, entry) {
    const asked = draft.alongside.freezes.find(({ answer }) => answer === null)
    if (asked) asked.answer = { ...milestoneOf(entry), frozen, reasons, reviewOn: whenFromData(reviewOn) }
  },
})
