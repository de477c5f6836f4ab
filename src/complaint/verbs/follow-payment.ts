import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { choiceField, moneyField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { agreedById } from '../agreed/item.ts'
import { lastOf, paymentSteps } from '../agreed/payment.ts'
import { paymentFollowed } from '../entries/payment-followed.ts'
import { pounds } from '../money.ts'
import { agreedField, agreedOfComplaint, agreedOfKind, filesOfComplaint, opensWithKind } from './agreed-fields.ts'
import { complaintVerb } from './define.ts'

export const followPayment = complaintVerb({
  name: 'follow-payment',
  title: 'Follow a payment',
  summary: 'It was offered, accepted, refused or paid: each on its own day. Its proof is the fourth fact.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'REMEDY', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    agreedId: agreedField('Which payment?'),
    step: choiceField('What happened?', paymentSteps),
    amountPence: moneyField('How much?', 'For example, £500. Needed where it was paid.'),
    words: optionalTextField('How?', 'For example, by bank transfer, or what the person said of the offer.'),
    fileIds: manyChosenField('files', 'Which files show it?', 'Add them to the files of this complaint first.'),
  }),
  opensWhen: opensWithKind('payment', 'Opens when a payment is agreed.'),
  check: [
    agreedOfComplaint,
    agreedOfKind('payment', 'Choose a payment'),
    filesOfComplaint,
    (_state, { step, amountPence }, { source }) =>
      source.kind === 'worked' && step === 'paid' && amountPence === null
        ? [{ field: 'amountPence', message: 'Enter the amount that was paid' }]
        : [],
    (state, { agreedId, step, amountPence, words }, { source }) => {
      const agreed = agreedById(state, agreedId)?.amountPence ?? null
      return source.kind === 'worked' && step === 'paid' && agreed !== null && amountPence !== agreed && words === null
        ? [{ field: 'words', message: `${pounds(agreed)} was agreed: say why another amount was paid` }]
        : []
    },
    (state, { agreedId, step }, { source }) =>
      source.kind === 'worked' &&
      step === 'paid' &&
      lastOf(agreedById(state, agreedId)?.followed.payments ?? [], 'paid')
        ? [{ field: 'step', message: 'It is recorded as paid already. Correct that entry if it is wrong' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, fileIds, ...said }, { source }) =>
    here(paymentFollowed.write(happened, source, { ...said, fileIds: [...fileIds] })),
})
