import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Somebody who wrote none of it read the account. What is changed later is not approved. */
export const accountApproved = complaintEntry({
  type: 'account-approved',
  version: 1,
  rank: 93,
  title: 'Account of the case approved',
  data: z.strictObject({ note: z.string().nullable() }),
  sample: { note: 'Read from beginning to end.' },
  describe: ({ note }) => note ?? 'It can be published as it stands.',
  apply(draft, { note }, entry) {
    draft.account.approvals.push({ ...milestoneOf(entry), by: entry.actor, note })
  },
})
