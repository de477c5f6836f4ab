import { z } from 'zod'
import { authorityEntry } from './define.ts'

const data = z.strictObject({ personId: z.string(), given: z.boolean() })

/** Somebody's address for reminders was given or taken away. The address itself stands with the person alone. */
export const reminderAddressNoted = authorityEntry({
  type: 'reminder-address-noted',
  version: 1,
  rank: 27,
  title: 'Address for reminders',
  data,
  sample: { personId: '5eed0000-0000-4000-8000-000000000001', given: true },
  describe: ({ given }) => (given ? 'Reminders go to the address given.' : 'No reminders go to them.'),
  apply() {},
})
