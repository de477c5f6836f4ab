import { z } from 'zod'
import { fewestDaysKept, mostDaysKept } from '../kept-email.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({ days: z.int().min(fewestDaysKept).max(mostDaysKept), reason: z.string() })

/** For how long an email that was set aside is kept. */
export const keptEmailSettled = authorityEntry({
  type: 'kept-email-settled',
  version: 1,
  rank: 28,
  title: 'How long email set aside is kept',
  data,
  sample: { days: 180, reason: 'Our retention schedule.' },
  describe: ({ days, reason }) => `${days} days after it was set aside. ${reason}`,
  apply(draft, { days }, { happened }) {
    if (happened.latest !== null) draft.keptEmail.push({ since: happened.latest, days })
  },
})
