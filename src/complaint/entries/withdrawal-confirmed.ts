import { z } from 'zod'
import { unconfirmedWithdrawals } from '../gates/withdrawal.ts'
import { setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T40. Regulation 7(2): the letter to the complainant and the advocate. With it, what was withdrawn is withdrawn. */
export const withdrawalConfirmed = complaintEntry({
  type: 'withdrawal-confirmed',
  version: 1,
  rank: 91,
  title: 'Withdrawal confirmed in writing',
  data: z.strictObject({ sentTo: z.string(), how: z.string() }),
  sample: { sentTo: 'The complainant and the advocate', how: 'By post' },
  describe: ({ how }) => `${how}.`,
  apply(draft, _, entry) {
    for (const withdrawal of unconfirmedWithdrawals(draft)) {
      withdrawal.confirmed = milestoneOf(entry)
      setPoints(draft, withdrawal.pointIds, 'withdrawn')
    }
  },
})
