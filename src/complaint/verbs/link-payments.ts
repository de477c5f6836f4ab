import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { paymentsTold } from '../agreed/linked-payments.ts'
import { paymentsLinked } from '../entries/payments-linked.ts'
import { complaintVerb } from './define.ts'

export const linkPayments = complaintVerb({
  name: 'link-payments',
  title: 'Say whether two payments are one',
  summary: 'A payment told twice is linked and not added. Two that are alike stay two.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'D', at: '18 011 015' }],
  input: z.object({
    happened: whenField('When did you compare them?'),
    oneId: chosenField('payment', 'Which payment?'),
    otherId: chosenField('payment', 'And which other?'),
    isSame: yesOrNoField('Are they the same payment, told twice?'),
    words: longTextField('What shows that?', 'For example, the payments system has one of that amount.'),
  }),
  opensWhen: state => (paymentsTold(state).length > 1 ? null : 'Opens when two payments are on record.'),
  check: [
    (state, { oneId }) =>
      paymentsTold(state).some(({ id }) => id === oneId)
        ? []
        : [{ field: 'oneId', message: 'Choose a payment of this complaint' }],
    (state, { otherId }) =>
      paymentsTold(state).some(({ id }) => id === otherId)
        ? []
        : [{ field: 'otherId', message: 'Choose a payment of this complaint' }],
    (_state, { oneId, otherId }) =>
      oneId === otherId ? [{ field: 'otherId', message: 'Choose another payment than the first' }] : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(paymentsLinked.write(happened, source, said)),
})
