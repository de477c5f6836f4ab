import { z } from 'zod'
import { unconfirmedWithdrawals } from '../gates/withdrawal.ts'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T40. Regulation 7(2): the letter to the complainant and the advocate. With it, what was withdrawn is withdrawn. */
export const withdrawalConfirmed = complaintEntry({
  type: 'withdrawal-confirmed',
  version: 2,
  rank: 91,
  title: 'Withdrawal confirmed in writing',
  data: z.strictObject({
    sending: sendingData,
    /** To whom and how, in the words in which it was first kept; null since that is asked apart. */
    inWords: z.string().nullable(),
  }),
  sample: { sending: sendingSample, inWords: null },
  older: [
    {
      version: 1,
      sample: { sentTo: 'The complainant and the advocate', how: 'By post' },
      upgrade: ({ sentTo, how, ...rest }) => ({
        ...rest,
        sending: { method: 'not recorded', to: [], enclosures: null, files: [], formReason: null },
        inWords: `${String(how)}, to: ${String(sentTo)}`,
      }),
    },
  ],
  describe: ({ sending: { method }, inWords }) =>
    inWords ?? (method === 'not recorded' ? 'How it was sent is not recorded.' : `By ${method}.`),
  apply(draft, { sending }, entry) {
    const confirmed = unconfirmedWithdrawals(draft)
    addSending(draft, entry, sending, 'the confirmation of the withdrawal', [
      entry.seq,
      ...confirmed.map(({ seq }) => seq),
    ])
    for (const withdrawal of confirmed) {
      withdrawal.confirmed = milestoneOf(entry)
      setPoints(draft, withdrawal.pointIds, 'withdrawn')
    }
  },
})
