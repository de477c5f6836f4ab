import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { ombudsmanDateMoved } from '../entries/ombudsman-date-moved.ts'
import { datedById } from '../ombudsman/find.ts'
import { complaintVerb } from './define.ts'
import { opensWithMatter } from './ombudsman-fields.ts'

export const moveOmbudsmanDate = complaintVerb({
  name: 'move-ombudsman-date',
  title: 'Record more time agreed by the Ombudsman',
  summary: 'For an answer, for comments on a draft, or for the reply to a report. The first date stays on record.',
  transitions: ['T45', 'T46', 'T49'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'MANUALS', at: 'investigation' },
    { key: 'LGA31', at: 'section 31(2)' },
  ],
  input: z.object({
    happened: whenField('When did the Ombudsman agree?'),
    ofId: chosenField('Ombudsman date', 'More time for what?'),
    until: whenField('Until when?'),
    words: longTextField('How was it agreed, and why?', 'For a report it has to be in writing. Without names.'),
  }),
  opensWhen: opensWithMatter,
  check: [
    (state, { ofId }) => (datedById(state, ofId) ? [] : [{ field: 'ofId', message: 'Choose what has a date' }]),
    (_state, { until }) => (isUndated(until) ? [{ field: 'until', message: 'Enter the date that was agreed' }] : []),
  ],
  guards: [],
  decide: (_state, { happened, until, ...said }, { source }) =>
    here(ombudsmanDateMoved.write(happened, source, { ...said, until: whenToData(until) })),
})
