import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { whenField } from '#stream/field.ts'
import { role } from '#stream/role.ts'
import { addressSettled } from '../reminders/address-settled.ts'
import { reminderEmailCheck, reminderEmailField } from '../reminders/email-field.ts'
import { authorityVerb } from './define.ts'

export const settleOwnReminderAddress = authorityVerb({
  name: 'settle-own-reminder-address',
  title: 'Say where you are reminded',
  summary: 'Your own work address, to which one message a day goes about what you have to do.',
  may: role.options,
  sources: [{ key: 'REG', at: '13(1)' }],
  input: z.object({
    happened: whenField('From which day?'),
    email: reminderEmailField('What is your work email address?'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: [
    (_state, { happened }) =>
      isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which it applies' }],
    reminderEmailCheck,
  ],
  guards: [],
  decide: (_state, input, { source, actor: { personId } }) => addressSettled({ ...input, personId }, source),
})
