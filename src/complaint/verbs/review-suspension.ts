import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { suspensionReviewed } from '../entries/suspension-reviewed.ts'
import { openSuspensions } from '../gates/suspension.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const reviewSuspension = complaintVerb({
  name: 'review-suspension',
  title: 'Look again at a suspension',
  summary:
    'The proceedings still run and considering it would still prejudice them. It is looked at again on a further day.',
  transitions: ['T09'],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '8(2)' }],
  input: z.object({
    happened: whenField('When was it looked at?'),
    pointIds: manyChosenField('points', 'Which points?', 'Leave empty for all that is suspended.'),
    reasons: longTextField(
      'Why would considering it still prejudice them?',
      'Where the proceedings stand. Without names.',
    ),
    reviewOn: whenField('When will it be looked at next?', 'A day, such as 3 March 2025.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (openSuspensions(state).length > 0 ? null : 'Opens when consideration has been suspended.'),
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['suspended']),
    (_state, { reviewOn, happened }, { source }) =>
      source.kind !== 'worked' || (isExact(reviewOn) && reviewOn.earliest > (happened.earliest ?? reviewOn.earliest))
        ? []
        : [{ field: 'reviewOn', message: 'Enter a day after this one, such as 3 March 2025' }],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [],
  decide: (_state, { happened, reviewOn, ...said }, { source }) =>
    here(suspensionReviewed.write(happened, source, { ...said, reviewOn: whenToData(reviewOn) })),
})
