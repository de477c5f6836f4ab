import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { pointsResolved } from '../entries/points-resolved.ts'
import { livePoints } from '../points.ts'
import { currentRound, hasStage } from '../rounds.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const resolvePoints = complaintVerb({
  name: 'resolve-points',
  title: 'Record that points are resolved',
  summary: 'The terms on which a point is settled, point by point. The complainant can still take it to stage 2.',
  transitions: ['T16'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '15(1)' }],
  input: z.object({
    happened: whenField('When was that agreed?'),
    pointIds: manyChosenField('points', 'Which points?'),
    by: namedChoiceField('How?', [
      ['at stage 1', 'At stage 1'],
      ['by alternative resolution', 'By mediation or another way that both agreed to'],
    ]),
    terms: longTextField('On what terms?', 'What will be done, by whom and by when. Without names.'),
  }),
  opensWhen: state => {
    if (livePoints(state).length === 0) return 'Opens when points are recorded.'
    return hasStage(currentRound(state), 1) || hasStage(currentRound(state), 2)
      ? null
      : 'Opens when stage 1 has started.'
  },
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live']),
    (_state, { pointIds }) => (pointIds.length === 0 ? [{ field: 'pointIds', message: 'Choose the points' }] : []),
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(pointsResolved.write(happened, source, said)),
})
