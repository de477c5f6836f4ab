import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { reportStatementFollowed } from '../entries/report-statement-followed.ts'
import { complaintVerb } from './define.ts'
import { opensWithReport, reportField, reportOfComplaint } from './report-fields.ts'

export const followReportStatement = complaintVerb({
  name: 'follow-report-statement',
  title: 'Follow a statement in newspapers',
  summary:
    'The Ombudsman requires one in two editions within a fortnight, in a text agreed with it; or it has appeared.',
  transitions: ['T52'],
  may: ['complaints manager'],
  sources: [{ key: 'LGA31', at: 'section 31(2D)-(2H)' }],
  input: z.object({
    happened: whenField('When was that?'),
    reportId: reportField(),
    step: choiceField('What became of it?', ['required', 'published']),
    words: longTextField(
      'What was required, or where did it appear?',
      'For example, both newspapers with their dates.',
    ),
  }),
  opensWhen: opensWithReport,
  check: reportOfComplaint,
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(reportStatementFollowed.write(happened, source, said)),
})
