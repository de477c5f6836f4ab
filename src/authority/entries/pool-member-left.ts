import { z } from 'zod'
import { authorityEntry } from './define.ts'

const data = z.strictObject({ personId: z.string(), reason: z.string() })

/** Somebody is no longer to be asked. */
export const poolMemberLeft = authorityEntry({
  type: 'pool-member-left',
  version: 1,
  rank: 41,
  title: 'Independent person off the list',
  data,
  sample: { personId: 'b0f2c1d4-0000-4000-8000-000000000002', reason: 'Retired.' },
  describe: ({ reason }) => reason,
  apply(draft, { personId }) {
    draft.pool.delete(personId)
  },
})
