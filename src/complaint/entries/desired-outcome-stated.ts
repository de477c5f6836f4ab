import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What the complainant wants to come of it, and its fate where that is known. */
export const desiredOutcomeStated = complaintEntry({
  type: 'desired-outcome-stated',
  version: 1,
  rank: 27,
  title: 'Desired outcome stated',
  data: z.strictObject({ outcomeId: z.string(), text: z.string(), fate: z.string().nullable() }),
  sample: { outcomeId: 'o1', text: 'An apology.', fate: null },
  describe: ({ text }) => text,
  apply(draft, { outcomeId, text, fate }) {
    draft.outcomes.push({ id: outcomeId, text, fate })
  },
})
