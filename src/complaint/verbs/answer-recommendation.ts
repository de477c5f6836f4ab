import { z } from 'zod'
import { chosenField, optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { recommendationAnswered } from '../entries/recommendation-answered.ts'
import { complaintVerb } from './define.ts'

export const answerRecommendation = complaintVerb({
  name: 'answer-recommendation',
  title: 'Answer a recommendation',
  summary: 'The council accepts a recommendation or not, whatever it decided on the finding behind it.',
  transitions: ['T27', 'T36'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'CA', at: 'section 26(7)' },
    { key: 'REG', at: '20(3)' },
    { key: 'D', at: '24 016 124' },
  ],
  input: z.object({
    happened: whenField('When was it answered?'),
    recommendationId: chosenField('recommendation', 'Which recommendation?'),
    answer: choiceField('What is the answer?', ['accepted', 'accepted in part', 'rejected']),
    reasons: optionalTextField('Why?', 'Needed unless it is accepted as it stands.'),
    ownerId: optionalChosenField('person', 'Who will see that it is done?', 'Somebody else then accepts the evidence.'),
  }),
  opensWhen: state => (state.recommendations.size > 0 ? null : 'Opens when there is a recommendation.'),
  check: [
    (state, { recommendationId }) =>
      state.recommendations.has(recommendationId)
        ? []
        : [{ field: 'recommendationId', message: 'Choose a recommendation of this complaint' }],
    (_state, { answer, reasons }) =>
      answer !== 'accepted' && reasons === null
        ? [{ field: 'reasons', message: 'Give the reasons for departing from the recommendation' }]
        : [],
    (_state, { answer, ownerId }) =>
      answer === 'rejected' && ownerId !== null
        ? [{ field: 'ownerId', message: 'Leave this empty: what is rejected is not carried out' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(recommendationAnswered.write(happened, source, said)),
})
