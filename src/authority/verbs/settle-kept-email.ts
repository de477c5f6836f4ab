import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { longTextField, whenField, wholeNumberField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { keptEmailSettled } from '../entries/kept-email-settled.ts'
import { fewestDaysKept, mostDaysKept, usualDaysKept } from '../kept-email.ts'
import { authorityVerb } from './define.ts'

export const settleKeptEmail = authorityVerb({
  name: 'settle-kept-email',
  title: 'Say how long email set aside is kept',
  summary:
    'Email that a person set aside, as neither a complaint nor part of one. Then Redress removes it for good. What was filed with a complaint is kept as long as the complaint.',
  may: ['complaints manager'],
  sources: [{ key: 'UKGDPR', at: 'article 5(1)(e)' }],
  input: z.object({
    happened: whenField('From which day does it apply?'),
    days: wholeNumberField(
      'For how many days after it was set aside is it kept?',
      `From ${fewestDaysKept} to ${mostDaysKept}; leave empty for ${usualDaysKept}, which is a rule of Redress and no law.`,
    ),
    reason: longTextField('On what does it rest?', 'For example, the retention schedule and its date.'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: [
    (_state, { happened }) =>
      isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which it applies' }],
    (_state, { days }) =>
      days === null || (days >= fewestDaysKept && days <= mostDaysKept)
        ? []
        : [{ field: 'days', message: `Enter a number from ${fewestDaysKept} to ${mostDaysKept}` }],
  ],
  guards: [],
  decide: (_state, { happened, days, reason }, { source }) =>
    here(keptEmailSettled.write(happened, source, { days: days ?? usualDaysKept, reason })),
})
