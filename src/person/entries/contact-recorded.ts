import { z } from 'zod'
import { personEntry } from './define.ts'

const data = z.strictObject({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  safeWays: z.array(z.string()),
  times: z.string().nullable(),
  never: z.string().nullable(),
})

/** How to reach somebody, which ways are safe, and what must never be used. */
export const contactRecorded = personEntry({
  type: 'contact-recorded',
  version: 1,
  rank: 20,
  title: 'How to reach them',
  data,
  sample: {
    phone: '01632 960000',
    email: null,
    address: null,
    safeWays: ['phone'],
    times: 'Weekdays before 3 pm',
    never: 'No letters to the house.',
  },
  describe: ({ safeWays }) =>
    safeWays.length === 0 ? 'Which ways are safe is not recorded.' : `Safe ways: ${safeWays.join(', ')}.`,
  apply(draft, contact) {
    draft.contact = contact
  },
})
