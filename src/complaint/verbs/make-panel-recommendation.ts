import { z } from 'zod'
import { choiceField, longTextField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { recommendationMade } from '../entries/recommendation-made.ts'
import { recommendationKinds } from '../investigation/state.ts'
import { nextNumber } from '../recommendation-number.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb } from './define.ts'

export const makePanelRecommendation = complaintVerb({
  name: 'make-panel-recommendation',
  title: 'Record a recommendation of the panel',
  summary: 'What the panel recommends. Its number goes on from the recommendations of stage 2.',
  transitions: ['T35'],
  may: ['complaints manager', 'panel clerk', 'panel member'],
  sources: [
    { key: 'REG', at: '20(1)' },
    { key: 'D', at: '24 001 902' },
  ],
  input: z.object({
    happened: whenField('When was it made?'),
    text: longTextField('What does the panel recommend?', 'Without names.'),
    kind: choiceField('What kind is it?', recommendationKinds),
    soft: yesOrNoField(
      'Is it open-ended?',
      'Such as “consider”, “where possible” or “continue to”. Then say what will show that it is done.',
    ),
    covers: optionalTextField('Which points does it cover?', 'For example, all upheld and partially upheld points.'),
    deadline: optionalTextField('By when, in its own words?', 'For example, within one month of the letter.', 'text'),
  }),
  opensWhen: state => {
    const round = currentRound(state)
    if (hasStep(round, 'stage 3 responded')) return 'The stage 3 response was sent.'
    return hasStep(round, 'panel held') ? null : 'Opens when the panel has met.'
  },
  guards: [],
  decide: (state, { happened, ...said }, { source, newId }) =>
    here(
      recommendationMade.write(happened, source, {
        ...said,
        recommendationId: newId(),
        number: nextNumber(state),
        stage: 3,
        author: 'panel',
      }),
    ),
})
