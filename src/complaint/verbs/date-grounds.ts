import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { groundsDated } from '../entries/grounds-dated.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const dateGrounds = complaintVerb({
  name: 'date-grounds',
  title: 'Say when the grounds arose',
  summary:
    'The year for complaining counts from when the grounds arose, point by point, and not from when somebody knew.',
  transitions: ['T07', 'T08'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '9(1)' }],
  input: z.object({
    happened: whenField('When was that looked at?'),
    pointIds: manyChosenField('points', 'Of which points?', 'Leave empty for all of the complaint.'),
    arose: whenField(
      'When did the grounds arise?',
      'As much as is known: 8 September 2022, or January 2018, or 18 October where nobody knows the year. What went on for a time arose when it ended.',
    ),
    howKnown: longTextField('How is that known?', 'Without names.'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { pointIds }) =>
      stateOfChosen(state, pointIds, ['live', 'suspended', 'resolved', 'late refused', 'out of scope', 'withdrawn']),
    (_state, { arose }, { today }) =>
      arose.earliest !== null && arose.earliest > today
        ? [{ field: 'arose', message: 'The date is in the future. Enter a date that is today or earlier' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, arose, ...said }, { source }) =>
    here(groundsDated.write(happened, source, { ...said, arose: whenToData(arose) })),
})
