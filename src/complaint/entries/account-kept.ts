import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Somebody looked at a published account that was held back, and it hides whom it should. */
export const accountKept = complaintEntry({
  type: 'account-kept',
  version: 1,
  rank: 96,
  title: 'Published account looked at again',
  data: z.strictObject({ reason: z.string() }),
  sample: { reason: 'The word is the flower.' },
  describe: ({ reason }) => reason,
  apply(draft) {
    const last = draft.account.published.at(-1)
    if (last) last.doubted = null
  },
})
