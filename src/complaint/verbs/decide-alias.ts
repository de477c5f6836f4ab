import { z } from 'zod'
import { longTextField, pointField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { aliasDecided } from '../entries/alias-decided.ts'
import { sameSegments, splitLabel } from '../label.ts'
import { pointByLabel } from '../points.ts'
import { complaintVerb } from './define.ts'

export const decideAlias = complaintVerb({
  name: 'decide-alias',
  title: 'Decide which point a label means',
  summary:
    'A source prints a label that no point has. A person says which point is meant; nothing is matched by itself.',
  transitions: ['T35'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [{ key: 'D', at: '24 001 902' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    alias: textField('Which label was printed?', 'As printed, for example 5a.'),
    pointId: pointField('Which point does it mean?'),
    reason: longTextField('How do you know?'),
  }),
  opensWhen: state => (state.points.size > 0 ? null : 'Opens when the statement of complaint lists the points.'),
  check: [
    (state, { pointId }) =>
      state.points.has(pointId) ? [] : [{ field: 'pointId', message: 'Choose a point of this complaint' }],
    (state, { alias }) => {
      const own = pointByLabel(state, alias)
      return own
        ? [{ field: 'alias', message: `${alias} is the number of a point itself, so it means that point` }]
        : []
    },
    (state, { alias, pointId }) => {
      const other = [...state.points.values()].find(
        point =>
          point.id !== pointId && point.aliases.some(known => sameSegments(splitLabel(known), splitLabel(alias))),
      )
      return other
        ? [{ field: 'alias', message: `${alias} has been matched to point ${other.label}. Withdraw that entry first` }]
        : []
    },
    (_state, _input, { actor, source }) =>
      actor.personId === 'system' || (source.kind === 'history' && source.inferred)
        ? [{ field: 'alias', message: 'Only a person can decide what a label means' }]
        : [],
  ],
  guards: [],
  decide: (state, { happened, alias, pointId, reason }, { source }) =>
    here(
      aliasDecided.write(happened, source, { alias, pointId, label: state.points.get(pointId)?.label ?? '', reason }),
    ),
})
