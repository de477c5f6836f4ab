import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What somebody is called in the account that names nobody. */
export const accountCastNamed = complaintEntry({
  type: 'account-cast-named',
  version: 1,
  rank: 90,
  background: true,
  title: 'Pseudonym given',
  data: z.strictObject({ personId: z.string(), pseudonym: z.string() }),
  sample: { personId: 'p', pseudonym: 'Ms A' },
  describe: ({ pseudonym }) => pseudonym,
  apply(draft, { personId, pseudonym }, { seq }) {
    draft.account.cast.set(personId, { seq, pseudonym })
  },
})
