import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Regulations 11 and 14(3)(b): somebody asked for an advocate. Asked for before receipt, it holds up stage 1 until there is one. */
export const advocateAskedFor = complaintEntry({
  type: 'advocate-asked-for',
  version: 1,
  rank: 9,
  background: true,
  title: 'Advocate asked for',
  data: z.strictObject({
    by: z.enum(['the child or young person', 'somebody for them', 'not recorded']),
    words: z.string().nullable(),
  }),
  sample: { by: 'the child or young person', words: null },
  describe: ({ by }) => (by === 'not recorded' ? 'By whom is not recorded.' : `By ${by}.`),
  apply(draft, _, entry) {
    draft.alongside.advocatesAsked.push(milestoneOf(entry))
  },
})
