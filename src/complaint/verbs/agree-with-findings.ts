import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { decisionOn, findingToDecideOn } from '../adjudication/adjudication.ts'
import { viewGiven } from '../entries/view-given.ts'
import { adjudicationOpens, adjudicationOpensIn, judgesTheirOwn, nobodyJudgesTheirOwn } from './adjudicate.ts'
import { complaintVerb } from './define.ts'

export const agreeWithFindings = complaintVerb({
  name: 'agree-with-findings',
  title: 'Agree with the findings listed',
  summary:
    'The adjudicating officer agrees with several findings at once. Each point listed gets a decision of its own.',
  transitions: ['T27'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'REG', at: '17(3)' },
    { key: 'D', at: '24 001 902' },
  ],
  input: z.object({
    happened: whenField('When was it decided?'),
    pointIds: manyChosenField('points', 'With the finding on which points do you agree?'),
  }),
  opensWhen: adjudicationOpens,
  check: [
    (_state, { pointIds }) =>
      pointIds.length === 0 ? [{ field: 'pointIds', message: 'Choose at least one point' }] : [],
    (state, { pointIds }, { source }) =>
      pointIds.flatMap(id => {
        const point = state.points.get(id)
        if (!point) return [{ field: 'pointIds', message: 'Choose points of this complaint' }]
        const label = `Point ${point.label ?? 'without a number'}`
        if (!findingToDecideOn(state, point))
          return [{ field: 'pointIds', message: `${label} has no finding to agree with` }]
        const over = source.kind === 'worked' ? adjudicationOpensIn(state, point.strand) : null
        if (over !== null) return [{ field: 'pointIds', message: `${label}: ${over}` }]
        return decisionOn(state, point) === null
          ? []
          : [{ field: 'pointIds', message: `${label} is decided already. Take it off the list` }]
      }),
  ],
  guards: [{ ...nobodyJudgesTheirOwn, check: (state, _input, { actor }) => judgesTheirOwn(state, actor.personId) }],
  decide: (state, { happened, pointIds }, { source }) =>
    here(
      ...pointIds.flatMap(id => {
        const point = state.points.get(id)
        const found = point && findingToDecideOn(state, point)
        return found
          ? [
              viewGiven.write(happened, source, {
                decider: 'adjudicating officer',
                pointId: point.id,
                label: point.label,
                findingId: found.id,
                view: 'agrees',
                reasons: null,
              }),
            ]
          : []
      }),
    ),
})
