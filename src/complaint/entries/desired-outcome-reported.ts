import { z } from 'zod'
import { outcomeResults } from '../adjudication/state.ts'
import { complaintEntry } from './define.ts'

/** What the investigating officer's report says to one thing that the complainant wants. The council's own answer comes later. */
export const desiredOutcomeReported = complaintEntry({
  type: 'desired-outcome-reported',
  version: 1,
  rank: 31,
  background: true,
  title: 'Desired outcome looked at for the report',
  data: z.strictObject({ outcomeId: z.string(), result: z.enum(outcomeResults), reasons: z.string() }),
  sample: { outcomeId: 'o1', result: 'met in part', reasons: 'The plan was put right in June, and nobody said sorry.' },
  // As for the work on a point: what it says is the report's to tell.
  describe: () => 'For the report of the investigating officer.',
  apply(draft, data, { seq }) {
    draft.investigation.outcomes.set(data.outcomeId, { seq, ...data })
  },
})
