import { z } from 'zod'
import { choiceField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanReported } from '../entries/ombudsman-reported.ts'
import { complaintVerb } from './define.ts'
import {
  fileOfComplaint,
  issuedFileField,
  issuedTextField,
  matterField,
  matterOfComplaint,
  opensWithMatter,
  textOrFile,
} from './ombudsman-fields.ts'

export const recordOmbudsmanReport = complaintVerb({
  name: 'record-ombudsman-report',
  title: 'Record a public report of the Ombudsman',
  summary: 'A report, or a further one because the Ombudsman was not satisfied. The council gives notice and replies.',
  transitions: ['T49', 'T52'],
  may: ['complaints manager'],
  sources: [
    { key: 'LGA30', at: 'section 30' },
    { key: 'LGA31', at: 'section 31' },
  ],
  input: z.object({
    happened: whenField('When did the council receive it?', 'The two weeks and the three months count from this day.'),
    matterId: matterField(),
    kind: choiceField('Which report is it?', ['report', 'further report']),
    text: issuedTextField('What does the report say?'),
    fileId: issuedFileField('Which file is the report?'),
  }),
  opensWhen: opensWithMatter,
  check: [matterOfComplaint, fileOfComplaint, textOrFile],
  guards: [],
  decide: (_state, { happened, ...said }, { source, newId }) =>
    here(ombudsmanReported.write(happened, source, { ...said, reportId: newId() })),
})
