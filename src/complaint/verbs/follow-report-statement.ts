import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { choiceField, longTextField, pastField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
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
    happened: whenField(
      'When was that?',
      'Where it appeared, the day of the first edition. For example, 2 March 2026.',
    ),
    reportId: reportField(),
    step: choiceField('What became of it?', ['required', 'published']),
    secondEdition: pastField(
      'When was the second edition?',
      'Within a fortnight of the first. Leave empty if it has not appeared.',
    ),
    words: longTextField(
      'What was required, or where did it appear?',
      'For example, both newspapers with their dates.',
    ),
  }),
  opensWhen: opensWithReport,
  check: [
    reportOfComplaint,
    (_state, { step, secondEdition }) =>
      step === 'required' && !isUndated(secondEdition)
        ? [{ field: 'secondEdition', message: 'Leave this empty: what is only required has not appeared' }]
        : [],
    (_state, { happened, secondEdition }) =>
      isExact(happened) && isExact(secondEdition) && secondEdition.earliest < happened.earliest
        ? [{ field: 'secondEdition', message: 'Enter a day that is not before the first edition' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, secondEdition, ...said }, { source }) =>
    here(
      reportStatementFollowed.write(happened, source, {
        ...said,
        secondEdition: isUndated(secondEdition) ? null : whenToData(secondEdition),
      }),
    ),
})
