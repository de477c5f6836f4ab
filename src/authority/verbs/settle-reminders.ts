import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { longTextField, whenField, wholeNumberField, yesOrNoField } from '#stream/field.ts'
import { clockTime, timeField } from '#stream/time-field.ts'
import { here } from '#stream/verb.ts'
import { remindersSettled } from '../entries/reminders-settled.ts'
import { usualReminders } from '../reminders/rule.ts'
import { authorityVerb } from './define.ts'

const MOST_DAYS_BEFORE = 20

export const settleReminders = authorityVerb({
  name: 'settle-reminders',
  title: 'Say when people are reminded',
  summary:
    'One message a day, on working days and within these hours, to whoever has something to do that is near its last day or late.',
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '13(1)' }],
  input: z.object({
    happened: whenField('From which day does it apply?'),
    send: yesOrNoField('Are reminders sent?'),
    from: timeField('From what time of the day?', `For example, 8am. Leave empty for ${usualReminders.from}.`),
    until: timeField(
      'Until what time?',
      `From then on nobody is written to before the next working day. Leave empty for ${usualReminders.until}.`,
    ),
    workingDaysBefore: wholeNumberField(
      'How many working days before its last day is something told?',
      `From 0 to ${MOST_DAYS_BEFORE}; leave empty for ${usualReminders.workingDaysBefore}. It is told again on each working day until it is done.`,
    ),
    reason: longTextField('On what does it rest?', 'For example, our working hours.'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: [
    (_state, { happened }) =>
      isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which it applies' }],
    (_state, { from, until }) =>
      (from === null ? usualReminders.from : clockTime(from)) <
      (until === null ? usualReminders.until : clockTime(until))
        ? []
        : [{ field: 'until', message: 'It ends before it begins. Enter a later time' }],
    (_state, { workingDaysBefore }) =>
      (workingDaysBefore ?? 0) <= MOST_DAYS_BEFORE
        ? []
        : [{ field: 'workingDaysBefore', message: `Enter a number from 0 to ${MOST_DAYS_BEFORE}` }],
  ],
  guards: [],
  decide: (_state, { happened, send, from, until, workingDaysBefore, reason }, { source }) =>
    here(
      remindersSettled.write(happened, source, {
        send,
        from: from === null ? usualReminders.from : clockTime(from),
        until: until === null ? usualReminders.until : clockTime(until),
        workingDaysBefore: workingDaysBefore ?? usualReminders.workingDaysBefore,
        reason,
      }),
    ),
})
