import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { reportReplied } from '../entries/report-replied.ts'
import { reportById } from '../ombudsman/find.ts'
import { complaintVerb } from './define.ts'
import { fileOfComplaint, issuedFileField } from './ombudsman-fields.ts'
import { opensWithReport, reportField, reportOfComplaint } from './report-fields.ts'

export const replyToReport = complaintVerb({
  name: 'reply-to-report',
  title: 'Record the reply to a report',
  summary: 'The Ombudsman is told what the council did or will do, after its members considered the report.',
  transitions: ['T49'],
  may: ['complaints manager'],
  sources: [{ key: 'LGA31', at: 'section 31(2)' }],
  input: z.object({
    happened: whenField('When was the reply sent?'),
    reportId: reportField(),
    words: longTextField('What did the council say it did, or will do?', 'Without names.'),
    fileId: issuedFileField('Which file is the reply?'),
  }),
  opensWhen: opensWithReport,
  check: [reportOfComplaint, fileOfComplaint],
  guards: [
    {
      rule: 'A report is considered before it is answered',
      source: { key: 'LGA31', at: 'section 31(2)' },
      check: (state, { reportId }) =>
        reportById(state, reportId)?.considered
          ? null
          : {
              why: 'The council’s duty is to consider the report and then tell the Ombudsman what it does. That anybody considered it is not on record.',
              whatInstead:
                'Record the meeting of members first. Until then write to the Ombudsman without calling it the reply.',
            },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(reportReplied.write(happened, source, said)),
})
