import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T40. Regulation 7(1): the complainant or the advocate withdraws, orally or in writing. It takes the letter to make it so. */
export const withdrawalMade = complaintEntry({
  type: 'withdrawal-made',
  version: 1,
  rank: 90,
  title: 'Withdrawal received',
  data: z.strictObject({
    by: z.enum(['complainant', 'advocate']),
    form: z.enum(['oral', 'written', 'not recorded']),
    words: z.string(),
    /** How it is known that nobody was pressed to it; null where nothing says so. */
    freely: z.string().nullable(),
    pointIds: z.array(z.string()),
  }),
  sample: {
    by: 'complainant',
    form: 'oral',
    words: 'I do not want to go on.',
    freely: 'Said unprompted.',
    pointIds: [],
  },
  describe: ({ by, pointIds }) =>
    `By the ${by}: ${pointIds.length === 0 ? 'the whole complaint' : pointIds.length === 1 ? '1 point' : `${pointIds.length} points`}. Not yet confirmed.`,
  apply(draft, { by, words, pointIds }, entry) {
    draft.gates.withdrawals.push({ ...milestoneOf(entry), by, words, pointIds, confirmed: null, takenBack: false })
  },
})
