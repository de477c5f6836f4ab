import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { gateAnswered } from '../entries/gate-answered.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { onceAskedForStage2, onceTakenAtStage1 } from './once-accepted.ts'

const whole = (answer: string) => (answer === 'dealt with at once' ? 'substance' : null)

export const decideEnquiry = complaintVerb({
  name: 'decide-enquiry',
  title: 'Say whether it is a complaint or a request',
  summary:
    'A complaint needs a response. A request for a service that was dealt with at once is answered and kept as an enquiry.',
  transitions: ['T06'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'MAN', at: 'receiving a representation' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    answer: namedChoiceField('Which is it?', [
      ['representation', 'A complaint, or a suggestion for change: it needs a response'],
      ['dealt with at once', 'A request, which was dealt with at once'],
    ]),
    reasons: longTextField('What makes it so?', 'And what was done, if it was dealt with. Without names.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  guards: [
    { ...onceAskedForStage2.says, check: (state, { answer }) => onceAskedForStage2.on(state, whole(answer)) },
    { ...onceTakenAtStage1.says, check: (state, { answer }) => onceTakenAtStage1.on(state, whole(answer)) },
  ],
  decide: (_state, { happened, ...said }, { source }) =>
    here(gateAnswered.write(happened, source, { ...said, gate: 'representation', pointIds: [] })),
})
