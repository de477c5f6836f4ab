import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import {
  asked,
  choiceField,
  longTextField,
  moneyField,
  optionalTextField,
  whenField,
  wholeNumberField,
  yesOrNoField,
} from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { actionAgreed } from '../entries/action-agreed.ts'
import { complaintVerb } from './define.ts'

const units = ['days', 'working days', 'weeks', 'months'] as const
type Unit = (typeof units)[number]

const phraseOf = (n: number, unit: Unit, event: string): string =>
  `within ${n} ${n === 1 ? unit.slice(0, -1) : unit} of ${event}`

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
    kind: choiceField('What kind is it?', [
      'payment',
      'apology',
      'service improvement',
      'evidence of compliance to the Ombudsman',
      'other action',
    ]),
    text: longTextField('What is to be done?', 'Without names.'),
    amountPence: moneyField('How much is to be paid?'),
    payee: optionalTextField('To whom, by their part?', 'For example, the complainant.', 'text'),
    symbolic: yesOrNoField('Is the payment symbolic?', 'For distress, or for time and trouble. No for anything else.'),
    reason: optionalTextField('What is it for?', 'For example, avoidable distress.'),
    ownerId: optionalChosenField('person', 'Who will see that it is done?', 'Somebody else then accepts the evidence.'),
    within: wholeNumberField('Within how many?', 'For example, 4 for four weeks. Leave empty if there is no limit.'),
    unit: asked(z.enum(units).default('weeks'), {
      question: 'Of what?',
      kind: 'choice',
      choices: [
        { value: 'days', text: 'Days' },
        { value: 'working days', text: 'Working days' },
        { value: 'weeks', text: 'Weeks' },
        { value: 'months', text: 'Months' },
      ],
    }),
    fromEvent: optionalTextField('Counted from what?', 'For example, the final decision.', 'text'),
    from: whenField('When was that?', 'Leave empty if it is not known or has not happened.'),
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
    (_state, { within }) => (within === 0 ? [{ field: 'within', message: 'Enter 1 or more, or leave it empty' }] : []),
    (_state, { within, fromEvent }) =>
      within !== null && fromEvent === null
        ? [{ field: 'fromEvent', message: 'Say what the time counts from, such as the final decision' }]
        : [],
  ],
  guards: [],
  decide(_state, { happened, within, unit, fromEvent, from, ...said }, { source, newId }) {
    const counted = within !== null && fromEvent !== null
    return here(
      actionAgreed.write(happened, source, {
        ...said,
        actionId: newId(),
        deadline: counted
          ? {
              phrase: phraseOf(within, unit, fromEvent),
              n: within,
              unit: unit === 'working days' ? 'working_days' : unit,
              fromEvent,
              from: whenToData(from),
            }
          : null,
      }),
    )
  },
})
