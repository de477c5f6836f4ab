import { z } from 'zod'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { gateAnswered } from '../entries/gate-answered.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'

export const decideRisk = complaintVerb({
  name: 'decide-risk',
  title: 'Say whether a child is at risk now',
  summary:
    'Safeguarding comes first, at once. The complaint stays alive beside it, and somebody knows that it does. No clock stops.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer', 'independent person'],
  sources: [{ key: 'MAN', at: 'significant harm' }],
  input: z.object({
    happened: whenField('When was that looked at?'),
    answer: namedChoiceField('Is a child at risk of harm now?', [
      ['referred', 'Yes, or perhaps: it was sent to safeguarding'],
      ['no risk seen', 'No risk was seen'],
    ]),
    reasons: longTextField('What is that based on?', 'Without names.'),
    referredTo: optionalTextField('If it was sent: to whom, when and how?', 'The team, not the person.'),
    keptAlive: optionalTextField(
      'If it was sent: what of the complaint goes on meanwhile, and who sees to it?',
      'What has to wait for safeguarding is said to the complainant. It is no suspension: that takes regulation 8.',
    ),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (_state, { answer, referredTo }, context) =>
      answer === 'referred' ? needed(context, 'referredTo', referredTo, 'Say to whom it was sent, when and how') : [],
    (_state, { answer, keptAlive }, context) =>
      answer === 'referred'
        ? needed(context, 'keptAlive', keptAlive, 'Say what of the complaint goes on meanwhile')
        : [],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [],
  decide: (_state, { happened, answer, reasons, referredTo, keptAlive, decidedBy }, { source }) =>
    here(
      gateAnswered.write(happened, source, {
        gate: 'risk of harm',
        answer,
        reasons: [reasons, referredTo, keptAlive].filter(Boolean).join(' '),
        pointIds: [],
        decidedBy,
      }),
    ),
})
