import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { asked, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { statementDraftChanged } from '../entries/statement-draft-changed.ts'
import { draftOf, numbered } from '../statement-of-complaint/draft.ts'
import { opensForStatement } from '../statement-of-complaint/open.ts'
import { complaintVerb } from './define.ts'

export const draftPoint = complaintVerb({
  name: 'draft-point',
  title: 'Put a point of the statement into words',
  summary: 'A point of the draft statement of complaint, new or changed. It keeps what is recorded on it.',
  transitions: ['T22'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'FRG2', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    pointId: optionalChosenField('drafted point', 'Which point is changed?', 'Leave empty for a new one.'),
    text: longTextField(
      'What is the complaint on this point?',
      'As the complainant would put it. Without names of staff.',
    ),
    parentId: optionalChosenField(
      'drafted point',
      'Is it a part of another point?',
      'Leave empty if it stands by itself.',
    ),
    heading: asked(z.enum(['yes', 'no']).default('no'), {
      question: 'Is it only a heading for its parts?',
      hint: 'A heading takes no finding of its own.',
      kind: 'yes or no',
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
  }),
  opensWhen: opensForStatement,
  check: [
    (state, { pointId }) =>
      pointId === null || draftOf(state).some(({ id }) => id === pointId)
        ? []
        : [{ field: 'pointId', message: 'Choose a point of the draft' }],
    (state, { pointId, parentId }) => {
      if (parentId === null) return []
      const parent = numbered(draftOf(state)).find(({ id }) => id === parentId)
      if (!parent || parentId === pointId) return [{ field: 'parentId', message: 'Choose another point of the draft' }]
      return parent.depth < 2
        ? []
        : [{ field: 'parentId', message: `${parent.label} is as deep as a statement goes. Choose the point above it` }]
    },
  ],
  guards: [],
  decide: (_state, { happened, pointId, text, parentId, heading }, { source, newId }) =>
    here(
      statementDraftChanged.write(happened, source, {
        pointId: pointId ?? newId(),
        change: 'worded',
        text,
        parentId,
        heading: heading === 'yes',
      }),
    ),
})
