import { z } from 'zod'
import { paymentSteps } from '../agreed/payment.ts'
import { followedOf } from '../agreed/state.ts'
import { pounds } from '../money.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. A payment was offered, accepted, refused or paid: each a fact of its own, on its own day. */
export const paymentFollowed = complaintEntry({
  type: 'payment-followed',
  version: 1,
  rank: 75,
  title: 'Payment followed',
  data: z.strictObject({
    agreedId: z.string(),
    step: z.enum(paymentSteps),
    amountPence: z.int().nonnegative().nullable(),
    words: z.string().nullable(),
    fileIds: z.array(z.string()),
  }),
  sample: { agreedId: 'a1', step: 'paid', amountPence: 50_000, words: 'By bank transfer.', fileIds: [] },
  describe: ({ step, amountPence, words }) =>
    `${step.slice(0, 1).toUpperCase()}${step.slice(1)}${amountPence === null ? '' : `, ${pounds(amountPence)}`}.${words === null ? '' : ` ${words}`}`,
  apply(draft, { agreedId, ...said }, entry) {
    followedOf(draft, agreedId).payments.push({ ...milestoneOf(entry), ...said })
  },
})
