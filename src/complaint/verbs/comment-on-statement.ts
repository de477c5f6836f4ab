import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { statementCommented } from '../entries/statement-commented.ts'
import { draftOf, numbered } from '../statement-of-complaint/draft.ts'
import { opensForStatement } from '../statement-of-complaint/open.ts'
import { lastVersion } from '../statement-of-complaint/versions.ts'
import { complaintVerb } from './define.ts'

export const commentOnStatement = complaintVerb({
  name: 'comment-on-statement',
  title: "Record the complainant's changes to the statement",
  summary: 'What the complainant wants changed in the statement of complaint, in their own words.',
  transitions: ['T22'],
  may: ['complaints manager', 'complaints officer', 'investigating officer'],
  sources: [{ key: 'FRG2', at: '' }],
  input: z.object({
    happened: whenField('When did they say so?'),
    pointId: optionalChosenField('drafted point', 'On which point?', 'Leave empty if it is about the whole.'),
    words: longTextField('What do they want changed?', 'In their own words.'),
  }),
  opensWhen: state =>
    opensForStatement(state) ?? (draftOf(state).length > 0 ? null : 'Opens when the draft has a point.'),
  check: (state, { pointId }) =>
    pointId === null || draftOf(state).some(({ id }) => id === pointId)
      ? []
      : [{ field: 'pointId', message: 'Choose a point of the draft' }],
  guards: [],
  decide: (state, { happened, pointId, words }, { source }) =>
    here(
      statementCommented.write(happened, source, {
        number: lastVersion(state)?.number ?? 0,
        pointId,
        label: numbered(draftOf(state)).find(({ id }) => id === pointId)?.label ?? null,
        words,
      }),
    ),
})
