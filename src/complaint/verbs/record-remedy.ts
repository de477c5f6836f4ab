import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, moneyField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { remedyRecorded } from '../entries/remedy-recorded.ts'
import { complaintVerb } from './define.ts'

export const recordRemedy = complaintVerb({
  name: 'record-remedy',
  title: 'Record a remedy',
  summary:
    'An apology, a payment or something else that was offered or given. Amounts are never added up by themselves.',
  transitions: ['T27', 'T36'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [{ key: 'REMEDY', at: '' }],
  input: z.object({
    happened: whenField('When was it offered or given?'),
    kind: choiceField('What kind is it?', ['apology', 'payment', 'other']),
    text: longTextField('What is it, and what is it for?', 'To whom by their part, without names.'),
    amountPence: moneyField('How much?'),
    status: choiceField('Was it offered or given?', ['offered', 'given']),
    perhapsSameAs: optionalChosenField(
      'remedy',
      'Is it perhaps the same as one recorded before?',
      'Leave empty if not.',
    ),
  }),
  opensWhen: () => null,
  check: [
    (_state, { kind, amountPence }) =>
      kind !== 'payment' && amountPence !== null
        ? [{ field: 'amountPence', message: 'Only a payment has an amount' }]
        : [],
    (state, { perhapsSameAs }) =>
      perhapsSameAs !== null && !state.remedies.has(perhapsSameAs)
        ? [{ field: 'perhapsSameAs', message: 'Choose a remedy of this complaint' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source, newId }) =>
    here(remedyRecorded.write(happened, source, { ...said, remedyId: newId() })),
})
