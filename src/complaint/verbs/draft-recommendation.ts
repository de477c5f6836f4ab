import { z } from 'zod'
import { manyChosenField, optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { recommendationDrafted } from '../entries/recommendation-drafted.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { recommendationKinds } from '../investigation/state.ts'
import { pointsInOrder } from '../points.ts'
import { complaintVerb } from './define.ts'

export const draftRecommendation = complaintVerb({
  name: 'draft-recommendation',
  title: 'Draft a recommendation',
  summary: 'What the report is to recommend. It gets its number when the report is submitted.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was it drafted?'),
    draftId: optionalChosenField('drafted recommendation', 'Which draft does it change?', 'Leave empty for a new one.'),
    text: longTextField('What is recommended?', 'Without names.'),
    kind: choiceField('What kind is it?', recommendationKinds),
    pointIds: manyChosenField(
      'points',
      'Which points does it follow from?',
      'Leave empty if it is about the complaint as a whole.',
    ),
    soft: yesOrNoField(
      'Is it open-ended?',
      'Such as “consider”, “where possible” or “continue to”. Then say what will show that it is done.',
    ),
    deadline: optionalTextField('By when, in its own words?', 'For example, within one month of the letter.', 'text'),
  }),
  opensWhen: opensForInvestigation,
  check: [
    (state, { draftId }) =>
      draftId === null || (state.investigation.recommendations.has(draftId) && !state.recommendations.has(draftId))
        ? []
        : [{ field: 'draftId', message: 'Choose a draft of this report' }],
    (state, { pointIds }) =>
      pointIds.every(id => state.points.has(id))
        ? []
        : [{ field: 'pointIds', message: 'Choose points of this complaint' }],
  ],
  guards: [],
  decide: (state, { happened, draftId, ...said }, { source, newId }) =>
    here(
      recommendationDrafted.write(happened, source, {
        draftId: draftId ?? newId(),
        ...said,
        labels: pointsInOrder(state).flatMap(({ id, label }) =>
          said.pointIds.includes(id) && label !== null ? [label] : [],
        ),
      }),
    ),
})
