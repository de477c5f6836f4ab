import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Why something that the check asked about may stand in the account, in that passage and no other. */
export const accountFindExplained = complaintEntry({
  type: 'account-find-explained',
  version: 1,
  rank: 92,
  background: true,
  title: 'Said why it may stand in the account',
  data: z.strictObject({ find: z.string(), reason: z.string() }),
  sample: { find: 'about-0f3a9c1177d2e0b4-1', reason: 'It is where the inspectorate sits.' },
  describe: ({ reason }) => reason,
  apply(draft, { find, reason }, { seq, actor }) {
    draft.account.explained.set(find, { seq, reason, by: actor })
  },
})
