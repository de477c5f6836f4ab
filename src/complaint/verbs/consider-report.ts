import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { reportConsidered } from '../entries/report-considered.ts'
import { complaintVerb } from './define.ts'
import { fileOfComplaint, issuedFileField } from './ombudsman-fields.ts'
import { opensWithReport, reportField, reportOfComplaint } from './report-fields.ts'

export const considerReport = complaintVerb({
  name: 'consider-report',
  title: 'Record that members considered a report',
  summary: 'At full council, cabinet or a committee, within three months of receiving it.',
  transitions: ['T49'],
  may: ['complaints manager'],
  sources: [{ key: 'LGA31', at: 'section 31(2)' }],
  input: z.object({
    happened: whenField('When did they meet?'),
    reportId: reportField(),
    by: choiceField('Who considered it?', ['full council', 'cabinet', 'committee']),
    words: longTextField('What did they decide?'),
    fileId: issuedFileField('Which file is the minutes?'),
  }),
  opensWhen: opensWithReport,
  check: [reportOfComplaint, fileOfComplaint],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(reportConsidered.write(happened, source, said)),
})
