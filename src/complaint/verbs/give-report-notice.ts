import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { reportNoticeGiven } from '../entries/report-notice-given.ts'
import { complaintVerb } from './define.ts'
import { opensWithReport, reportField, reportOfComplaint } from './report-fields.ts'

export const giveReportNotice = complaintVerb({
  name: 'give-report-notice',
  title: 'Record the public notice of a report',
  summary: 'Within two weeks of receiving it. The notice says from when copies may be seen, for three weeks.',
  transitions: ['T49'],
  may: ['complaints manager'],
  sources: [{ key: 'LGA30', at: 'section 30(4)-(5)' }],
  input: z.object({
    happened: whenField('When was the notice given?'),
    reportId: reportField(),
    copiesFrom: whenField('From which day may copies be seen?', 'At most a week after the notice.'),
    words: longTextField(
      'Where was it given, and where are the copies?',
      'For example, two newspapers and the offices.',
    ),
  }),
  opensWhen: opensWithReport,
  check: [
    reportOfComplaint,
    (_state, { copiesFrom }) =>
      isUndated(copiesFrom) ? [{ field: 'copiesFrom', message: 'Enter the day that the notice states' }] : [],
    (_state, { happened, copiesFrom }) =>
      isExact(happened) && isExact(copiesFrom) && copiesFrom.earliest < happened.earliest
        ? [{ field: 'copiesFrom', message: 'Enter a day that is not before the notice' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, copiesFrom, ...said }, { source }) =>
    here(reportNoticeGiven.write(happened, source, { ...said, copiesFrom: whenToData(copiesFrom) })),
})
