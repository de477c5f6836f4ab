import { z } from 'zod'
import { textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { recordAskedFor } from '../entries/record-asked-for.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

export const askForRecord = complaintVerb({
  name: 'ask-for-record',
  title: 'Ask for a record',
  summary: 'What the investigation needs to see, and of whom it was asked.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was it asked for?'),
    what: textField('Which record?', 'Without names. For example, case notes of the duty team, 2024.'),
    ofWhom: textField('Of whom?', 'By their post, for example the duty team manager.'),
  }),
  opensWhen: opensForInvestigation,
  guards: [],
  decide: (_state, { happened, ...said }, { source, newId }) =>
    here(recordAskedFor.write(happened, source, { recordId: newId(), ...said })),
})
