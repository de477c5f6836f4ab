import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { chosenField } from '#stream/chosen-field.ts'
import { whenField } from '#stream/field.ts'
import { addressSettled } from '../reminders/address-settled.ts'
import { reminderEmailCheck, reminderEmailField } from '../reminders/email-field.ts'
import { rolesOn } from '../term-of-office.ts'
import { authorityVerb } from './define.ts'

export const settleReminderAddress = authorityVerb({
  name: 'settle-reminder-address',
  title: 'Say where somebody is reminded',
  summary:
    'The work address to which one message a day goes about what they have to do. Everybody can set their own as well.',
  may: ['complaints manager', 'administrator'],
  sources: [{ key: 'REG', at: '13(1)' }],
  input: z.object({
    happened: whenField('From which day?'),
    personId: chosenField('person', 'Who is it?'),
    email: reminderEmailField('What is their work email address?'),
  }),
  opensWhen: ({ terms }) => (terms.length === 0 ? 'Opens when somebody has a role.' : null),
  check: [
    (_state, { happened }) =>
      isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which it applies' }],
    (state, { personId }, { today }) =>
      rolesOn(state, personId, today).length > 0
        ? []
        : [{ field: 'personId', message: 'Choose somebody who has a role at this council now' }],
    reminderEmailCheck,
  ],
  guards: [],
  decide: (_state, input, { source }) => addressSettled(input, source),
})
