import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** What would remedy the injustice, reasoned in the published order. What is then agreed or paid is told by entries of its own. */
export const remedyConsidered = complaintEntry({
  type: 'remedy-considered',
  version: 1,
  rank: 45,
  title: 'Remedy considered',
  data: z.strictObject({
    considerationId: z.string(),
    injustice: z.string(),
    apology: z.string(),
    action: z.string(),
    loss: z.string(),
    symbolic: z.string(),
    improvements: z.string(),
    proposed: z.string(),
    amountPence: z.int().nonnegative().nullable(),
    reasons: z.string(),
    comparedWith: z.array(z.string()),
  }),
  sample: {
    considerationId: 'c1',
    injustice: 'The mother waited ten months for an answer.',
    apology: 'By the head of service, for the wait.',
    action: 'The assessment is made again.',
    loss: 'None: nothing had to be paid for.',
    symbolic: 'The wait itself cannot be put right otherwise.',
    improvements: 'Each investigator has a reserve.',
    proposed: 'An apology and a payment.',
    amountPence: 25_000,
    reasons: 'In line with others of this length.',
    comparedWith: ['24-001-902'],
  },
  describe: ({ proposed }) => proposed,
  apply(draft, { considerationId, ...said }, entry) {
    draft.remedy.considered.push({ ...milestoneOf(entry), id: considerationId, ...said })
  },
})
