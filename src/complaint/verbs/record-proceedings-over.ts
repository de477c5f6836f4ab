import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { proceedingsOver } from '../entries/proceedings-over.ts'
import { openSuspensions } from '../gates/suspension.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const recordProceedingsOver = complaintVerb({
  name: 'record-proceedings-over',
  title: 'Record that the proceedings are over',
  summary: 'Discontinued or completed. From that day the complainant has a year to make the complaint again.',
  transitions: ['T11', 'T12'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'REG', at: '8(4)' },
    { key: 'REG', at: '8(5)' },
  ],
  input: z.object({
    happened: whenField('When did the council learn of it?'),
    over: whenField('When were they over?', 'The year counts from this day. For example, 8 September 2022.'),
    how: choiceField('How did they end?', ['discontinued', 'completed', 'not recorded']),
    howKnown: optionalTextField('How is that known?', 'Without names.'),
    pointIds: manyChosenField('points', 'Which points was it about?', 'Leave empty for all that is suspended.'),
  }),
  opensWhen: state => (openSuspensions(state).length > 0 ? null : 'Opens when consideration has been suspended.'),
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['suspended']),
    (_state, { over }, { source, today }) => {
      if (over.earliest !== null && over.earliest > today)
        return [{ field: 'over', message: 'The date is in the future. Enter a date that is today or earlier' }]
      return source.kind === 'worked' && !isExact(over)
        ? [{ field: 'over', message: 'Enter the day they were over, such as 8 September 2022' }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, over, ...said }, { source }) =>
    here(proceedingsOver.write(happened, source, { ...said, over: whenToData(over) })),
})
