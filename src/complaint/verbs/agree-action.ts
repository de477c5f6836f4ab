import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, moneyField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { actionAgreed } from '../entries/action-agreed.ts'
import { deadlineChecks, deadlineFields, deadlineToData } from './deadline-fields.ts'
import { complaintVerb, optionalStageField } from './define.ts'

export const agreeAction = complaintVerb({
  name: 'agree-action',
  title: 'Record an agreed action',
  summary: 'Something the council agreed to do, who sees to it, and by when.',
  transitions: ['T50'],
  may: ['complaints manager'],
  sources: [
    { key: 'MANUALS', at: 'compliance' },
    { key: 'REMEDY', at: '' },
  ],
  input: z.object({
    happened: whenField('When was it agreed?'),
    matterId: optionalChosenField(
      'matter',
      'With the Ombudsman, in which matter?',
      'Leave empty for what the council agreed by itself.',
    ),
    stage: optionalStageField(
      'In which stage did the council agree it?',
      'Leave empty for what was agreed with the Ombudsman, or in no stage.',
    ),
    kind: choiceField('What kind is it?', [
      'payment',
      'apology',
      'service improvement',
      'note on the child’s record',
      'evidence of compliance to the Ombudsman',
      'other action',
    ]),
    text: longTextField('What is to be done?', 'Without names.'),
    amountPence: moneyField('How much is to be paid?'),
    payee: optionalTextField('To whom, by their part?', 'For example, the complainant.', 'text'),
    symbolic: yesOrNoField('Is the payment symbolic?', 'For distress, or for time and trouble. No for anything else.'),
    reason: optionalTextField('What is it for?', 'For example, avoidable distress.'),
    ownerId: optionalChosenField('person', 'Who will see that it is done?', 'Somebody else then accepts the evidence.'),
    ...deadlineFields(),
  }),
  opensWhen: () => null,
  check: [
    (state, { matterId }) =>
      matterId !== null && !state.matters.has(matterId)
        ? [{ field: 'matterId', message: 'Choose a matter of this complaint' }]
        : [],
    (_state, { kind, amountPence }) =>
      kind !== 'payment' && amountPence !== null
        ? [{ field: 'amountPence', message: 'Only a payment has an amount' }]
        : [],
    ...deadlineChecks,
    (_state, { stage, matterId }) =>
      stage !== null && matterId !== null
        ? [{ field: 'stage', message: 'Leave this empty: it was agreed with the Ombudsman' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, within, unit, fromEvent, from, fixedDay, ...said }, { source, newId }) =>
    here(
      actionAgreed.write(happened, source, {
        ...said,
        actionId: newId(),
        deadline: deadlineToData({ within, unit, fromEvent, from, fixedDay }),
      }),
    ),
})
