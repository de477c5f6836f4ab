import { z } from 'zod'
import { milestoneOf, roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * T29. A panel asked for after the 20 working days: whether the council takes the request all the same, weighing why it
 * was late. The request itself is recorded whenever it comes.
 */
export const latePanelRequestDecided = complaintEntry({
  type: 'late-panel-request-decided',
  version: 1,
  rank: 51,
  title: 'Decision on a late panel request',
  data: z.strictObject({ strand, taken: z.boolean(), whyLate: z.string(), reasons: z.string() }),
  sample: {
    strand: 'substance',
    taken: true,
    whyLate: 'The complainant was in hospital.',
    reasons: 'The wait was short and nothing has been lost by it.',
  },
  describe: ({ taken, reasons }) => `${taken ? 'Taken all the same.' : 'Turned down.'} ${reasons}`,
  apply(draft, data, entry) {
    roundOf(draft, data.strand).latePanelRequest = {
      ...milestoneOf(entry),
      taken: data.taken,
      whyLate: data.whyLate,
      reasons: data.reasons,
    }
  },
})
