import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { considerationResumed } from '../entries/consideration-resumed.ts'
import { openSuspensions } from '../gates/suspension.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const resume = complaintVerb({
  name: 'resume',
  title: 'Resume consideration',
  summary:
    'Considering it would not prejudice the proceedings any more, or they are over, and the council takes it up where it was left.',
  transitions: ['T10'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '8(2)' },
    { key: 'REG', at: '8(4)' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    pointIds: manyChosenField('points', 'Which points?', 'Leave empty for all that is suspended.'),
    reasons: longTextField('Why is there no prejudice any more?', 'Without names.'),
    clocks: namedChoiceField(
      'What becomes of a time limit that was running?',
      [
        ['days left', 'It goes on with the days that were left'],
        ['from the beginning', 'It begins again today, as agreed with the complainant'],
      ],
      'The Regulations do not say. Whatever is decided is shown beside the date.',
    ),
    agreement: optionalTextField(
      'If it begins again: how and when did the complainant agree?',
      'Nobody loses days without agreeing to it.',
    ),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (openSuspensions(state).length > 0 ? null : 'Opens when consideration has been suspended.'),
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['suspended']),
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [
    {
      rule: 'The start of a stage is moved only with the complainant',
      source: { key: 'REG', at: '14(4)' },
      check: (_state, { clocks, agreement }) =>
        clocks === 'from the beginning' && agreement === null
          ? {
              why: 'To begin the time limit again takes days from the complainant, and nothing says that they agreed.',
              whatInstead: 'Let it go on with the days that were left, or record how and when they agreed.',
            }
          : null,
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(considerationResumed.write(happened, source, said)),
})
