import { z } from 'zod'
import { addReceipt } from '../letters/record-sending.ts'
import { complaintEntry } from './define.ts'

/**
 * Regulation 18(2) turns on the day the complainant received the response. `happened` is the day somebody had what was
 * sent, as it became known later.
 */
export const receiptRecorded = complaintEntry({
  type: 'receipt-recorded',
  version: 1,
  rank: 45,
  background: true,
  title: 'Receipt of a letter recorded',
  data: z.strictObject({
    /** The entry that says it was sent, by its number. */
    sending: z.int().positive(),
    personId: z.string(),
    howKnown: z.string().nullable(),
  }),
  sample: {
    sending: 7,
    personId: 'b0f2c1d4-0000-4000-8000-000000000001',
    howKnown: 'They said so on the telephone.',
  },
  describe: ({ howKnown }) => howKnown ?? 'How it is known is not recorded.',
  apply: (draft, { sending, personId, howKnown }, entry) =>
    addReceipt(draft, { seq: entry.seq, sending, personId, happened: entry.happened, howKnown }),
})
