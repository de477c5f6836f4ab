import { z } from 'zod'
import { personEntry } from './define.ts'

const data = z.strictObject({ email: z.string().nullable() })

/** Where somebody who works on complaints is reminded of what they have to do; null where they are not. */
export const reminderAddressSettled = personEntry({
  type: 'reminder-address-settled',
  version: 1,
  rank: 26,
  title: 'Address for reminders',
  data,
  sample: { email: 'officer@council.example' },
  describe: ({ email }) => (email === null ? 'No reminders.' : 'Reminders by email.'),
  apply(draft, { email }, { seq }) {
    draft.remindAt = email
    draft.remindAtGiven = seq
  },
})
