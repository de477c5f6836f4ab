import { z } from 'zod'
import { takeBackWithdrawals } from '../gates/withdrawal.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T28 and T29. Regulation 18: the council receives the request for a review panel, which opens a closed complaint. */
export const panelRequested = complaintEntry({
  type: 'panel-requested',
  version: 1,
  rank: 50,
  title: 'Review panel requested',
  data: z.strictObject({ strand, reasons: z.string().nullable() }),
  sample: { strand: 'substance', reasons: null },
  describe: ({ reasons }) => reasons ?? 'Asked for by the complainant.',
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'panel requested', milestoneOf(entry))
    draft.closed = null
    takeBackWithdrawals(draft)
    draft.gates.earlyReferral = null
  },
})
