import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Met, not met, no longer possible, or for somebody else to give. */
export const desiredOutcomeSettled = complaintEntry({
  type: 'desired-outcome-settled',
  version: 1,
  rank: 47,
  background: true,
  title: 'What became of a desired outcome',
  data: z.strictObject({
    outcomeId: z.string(),
    fate: z.string(),
    reason: z.string().nullable(),
  }),
  sample: { outcomeId: 'o1', fate: 'met', reason: null },
  describe: ({ fate, reason }) =>
    `${fate.slice(0, 1).toUpperCase()}${fate.slice(1)}.${reason === null ? '' : ` ${reason}`}`,
  apply(draft, { outcomeId, fate, reason }, { seq, happened }) {
    draft.intake.fates.set(outcomeId, { seq, outcomeId, fate, reason, happened })
    const place = draft.outcomes.findIndex(({ id }) => id === outcomeId)
    const outcome = draft.outcomes[place]
    const words = `${fate.slice(0, 1).toUpperCase()}${fate.slice(1)}${reason === null ? '' : `: ${reason}`}`
    if (outcome) draft.outcomes[place] = { ...outcome, fate: words }
  },
})
