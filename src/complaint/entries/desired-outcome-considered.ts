import { z } from 'zod'
import { outcomeResults } from '../adjudication/state.ts'
import { currentRound, hasStage } from '../rounds.ts'
import { complaintEntry } from './define.ts'

const inWords = ({ result, reasons }: { readonly result: string; readonly reasons: string }): string =>
  `${result.charAt(0).toUpperCase()}${result.slice(1)}. ${reasons}`

/** T16, T27, T36. What the council says to one thing that the complainant wants. */
export const desiredOutcomeConsidered = complaintEntry({
  type: 'desired-outcome-considered',
  version: 1,
  rank: 42,
  background: true,
  title: 'Desired outcome considered',
  data: z.strictObject({ outcomeId: z.string(), result: z.enum(outcomeResults), reasons: z.string() }),
  sample: { outcomeId: 'o1', result: 'no longer possible', reasons: 'The worker has left the council.' },
  describe: inWords,
  apply(draft, data, entry) {
    draft.adjudication.outcomes.set(data.outcomeId, {
      seq: entry.seq,
      ...data,
      atStage1: !hasStage(currentRound(draft), 2),
    })
    const place = draft.outcomes.findIndex(({ id }) => id === data.outcomeId)
    const outcome = draft.outcomes[place]
    if (outcome) draft.outcomes[place] = { ...outcome, fate: inWords(data) }
  },
})
