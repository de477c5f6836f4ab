import { z } from 'zod'
import { longTextField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { freezeAnswered } from '../entries/freeze-answered.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'

export const answerFreeze = complaintVerb({
  name: 'answer-freeze',
  title: 'Decide whether a decision waits',
  summary:
    'A decision about a placement or a service generally waits, unless there is a good recorded reason. No clock of the complaint stops.',
  transitions: ['T01'],
  may: ['complaints manager'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    frozen: yesOrNoField('Does the decision wait?'),
    reasons: longTextField(
      'What are the reasons?',
      'If it does not wait, the risk that stands against it. Without names.',
    ),
    consulted: optionalTextField(
      'Who was consulted?',
      'The service, and the child’s reviewing officer where there is one.',
    ),
    reviewOn: whenField('Until when, or when is it looked at again?', 'Leave empty if it does not wait.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state =>
    state.alongside.freezes.some(({ answer }) => answer === null)
      ? null
      : 'Opens when somebody has asked that a decision waits.',
  check: [
    (_state, { consulted }, context) => needed(context, 'consulted', consulted, 'Say who was consulted'),
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [],
  decide: (_state, { happened, reviewOn, ...said }, { source }) =>
    here(freezeAnswered.write(happened, source, { ...said, reviewOn: whenToData(reviewOn) })),
})
