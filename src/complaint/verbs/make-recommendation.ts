import { z } from 'zod'
import {
  choiceField,
  longTextField,
  optionalTextField,
  whenField,
  wholeNumberField,
  yesOrNoField,
} from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { recommendationMade } from '../entries/recommendation-made.ts'
import { recommendationKinds } from '../investigation/state.ts'
import { nextNumber } from '../recommendation-number.ts'
import { complaintVerb, stageField } from './define.ts'

export const makeRecommendation = complaintVerb({
  name: 'make-recommendation',
  title: 'Record a recommendation',
  summary: 'Something that an investigating officer, the independent person or the panel asks the council to do.',
  transitions: ['T25', 'T35'],
  may: ['complaints manager', 'investigating officer', 'independent person', 'adjudicating officer', 'panel clerk'],
  sources: [
    { key: 'REG', at: '20(1)' },
    { key: 'D', at: '24 001 902' },
  ],
  input: z.object({
    happened: whenField('When was it made?'),
    stage: stageField('At which stage?'),
    author: choiceField('Who made it?', [
      'investigating officer',
      'independent person',
      'adjudicating officer',
      'panel',
      'council',
      'not stated',
    ]),
    number: wholeNumberField('What is its number?', 'Leave empty to go on from the last one, whatever the stage.'),
    text: longTextField('What is recommended?', 'Without names.'),
    kind: choiceField('What kind is it?', recommendationKinds),
    soft: yesOrNoField(
      'Is it open-ended?',
      'Such as “consider”, “where possible” or “continue to”. Then say what will show that it is done.',
    ),
    covers: optionalTextField('Which points does it cover?', 'For example, all upheld and partially upheld points.'),
    deadline: optionalTextField('By when, in its own words?', 'For example, within one month of the letter.', 'text'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: (state, { number }) =>
    number !== null && [...state.recommendations.values()].some(other => other.number === number)
      ? [{ field: 'number', message: `There is a recommendation ${number} already. The next is ${nextNumber(state)}` }]
      : [],
  guards: [],
  decide: (state, { happened, number, ...said }, { source, newId }) =>
    here(
      recommendationMade.write(happened, source, {
        ...said,
        recommendationId: newId(),
        number: number ?? nextNumber(state),
      }),
    ),
})
