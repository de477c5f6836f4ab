import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { statementDraftChanged } from '../entries/statement-draft-changed.ts'
import { draftOf, moves, movesOf } from '../statement-of-complaint/draft.ts'
import { opensForStatement } from '../statement-of-complaint/open.ts'
import { complaintVerb } from './define.ts'

export const moveDraftedPoint = complaintVerb({
  name: 'move-drafted-point',
  title: 'Move a point of the draft statement',
  summary: 'Up, down, under the point above, out again, or out of the draft. Its number follows.',
  transitions: ['T22'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'FRG2', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    pointId: chosenField('drafted point', 'Which point?'),
    move: choiceField('What becomes of it?', moves),
  }),
  opensWhen: state =>
    opensForStatement(state) ?? (draftOf(state).length > 0 ? null : 'Opens when the draft has a point.'),
  check: [
    (state, { pointId }) =>
      draftOf(state).some(({ id }) => id === pointId)
        ? []
        : [{ field: 'pointId', message: 'Choose a point of the draft' }],
    (state, { pointId, move }) =>
      !draftOf(state).some(({ id }) => id === pointId) || movesOf(draftOf(state), pointId).includes(move)
        ? []
        : [{ field: 'move', message: 'That would change nothing: there is nowhere to move it to' }],
  ],
  guards: [],
  decide: (_state, { happened, pointId, move }, { source }) =>
    here(
      statementDraftChanged.write(happened, source, {
        pointId,
        change: move,
        text: null,
        parentId: null,
        heading: false,
      }),
    ),
})
