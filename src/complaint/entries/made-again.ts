import { z } from 'zod'
import { openSuspensions } from '../gates/suspension.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

const whyAgain = z.enum(['after proceedings', 'after withdrawal', 'new matter'])

/**
 * T11, T41. A complaint of its own, linked to the one before: each of the two holds this entry, and `direction` says
 * which of them it is in.
 */
export const madeAgain = complaintEntry({
  type: 'made-again',
  version: 1,
  rank: 66,
  background: true,
  title: 'Linked to another complaint',
  data: z.strictObject({
    direction: z.enum(['this came after', 'this came before']),
    /** null where it is not known here. */
    complaintId: z.string().nullable(),
    reference: z.string(),
    why: whyAgain,
    whatIsNew: z.string(),
  }),
  sample: {
    direction: 'this came before',
    complaintId: 'b0f2c1d4-0000-4000-8000-000000000004',
    reference: 'NNB/2025/0002',
    why: 'after proceedings',
    whatIsNew: 'The trial is over.',
  },
  describe: ({ direction, reference, why, whatIsNew }) =>
    `${direction === 'this came after' ? `It follows ${reference}` : `${reference} follows it`}, ${why === 'new matter' ? 'a new matter' : `made again ${why}`}. ${whatIsNew}`,
  apply(draft, { direction, complaintId, reference, why }, entry) {
    draft.gates.links.push({ ...milestoneOf(entry), direction, complaintId, reference, why })
    if (direction === 'this came before' && why === 'after proceedings')
      for (const suspension of openSuspensions(draft)) if (suspension.proceedingsOver) suspension.madeAgain = true
  },
})
