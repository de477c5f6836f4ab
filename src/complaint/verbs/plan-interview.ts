import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { longTextField, optionalTextField, textField, whenField } from '#stream/field.ts'
import { clockTime, timeField } from '#stream/time-field.ts'
import { here } from '#stream/verb.ts'
import { interviewPlanned } from '../entries/interview-planned.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

export const planInterview = complaintVerb({
  name: 'plan-interview',
  title: 'Plan an interview',
  summary: 'With whom, what about, when, and what they need to take part.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [
    { key: 'IOX', at: '' },
    { key: 'IPX', at: '' },
  ],
  input: z.object({
    happened: whenField('When was it planned?'),
    withWhom: textField('With whom?', 'By their part, for example the complainant, or the first social worker.'),
    about: longTextField('What is it to be about?', 'Without names.'),
    on: whenField('On which day is it to be?', 'Leave empty if no day is fixed.'),
    time: timeField('At what time?', 'For example, 2.30pm. Leave empty if no time is fixed.'),
    where: optionalTextField('Where?', 'A place or a link. It goes into the calendar of those who take part.', 'text'),
    support: optionalTextField(
      'What do they need to take part?',
      'An interpreter, a supporter, a place. A relative does not interpret.',
      'text',
    ),
  }),
  opensWhen: opensForInvestigation,
  guards: [],
  decide: (_state, { happened, on, time, ...said }, { source, newId }) =>
    here(
      interviewPlanned.write(happened, source, {
        interviewId: newId(),
        ...said,
        time: time === null ? null : clockTime(time),
        on: on.latest === null ? null : formatIsoDay(on.latest),
      }),
    ),
})
