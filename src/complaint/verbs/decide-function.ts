import { z } from 'zod'
import { qualifyingFunctions } from '#law/functions.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { functionDecided } from '../entries/function-decided.ts'
import { leafPoints } from '../points.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const decideFunction = complaintVerb({
  name: 'decide-function',
  title: 'Say which function a point is about',
  summary:
    'Which function of the council it is, point by point: never which team. A point about none of them belongs elsewhere.',
  transitions: ['T05'],
  may: ['complaints manager'],
  sources: [
    { key: 'CA', at: 'section 26(3A)(a)' },
    { key: 'REG', at: '3' },
    { key: 'REG', at: '4' },
    { key: 'REG', at: '5' },
    { key: 'REG', at: '23' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    pointIds: manyChosenField('points', 'Which points?', 'Leave empty only while no points are recorded: all of it.'),
    code: namedChoiceField(
      'Which function is it?',
      qualifyingFunctions.map(({ code, name, provisions }) => [code, `${name}. ${provisions} (${code})`] as const),
      'If it is none of these, decide that the point is outside the procedure and where it belongs.',
    ),
    which: longTextField(
      'Which one exactly, and what makes it that?',
      'For example, section 17: support promised in the plan.',
    ),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live', 'suspended', 'resolved']),
    (state, { pointIds }) =>
      pointIds.length === 0 && leafPoints(state).length > 0
        ? [{ field: 'pointIds', message: 'Choose the points: it is decided for each' }]
        : [],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(functionDecided.write(happened, source, said)),
})
