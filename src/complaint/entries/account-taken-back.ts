import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** A published account is read by nobody any more. */
export const accountTakenBack = complaintEntry({
  type: 'account-taken-back',
  version: 1,
  rank: 97,
  title: 'Published account taken back',
  data: z.strictObject({ reason: z.string() }),
  sample: { reason: 'A reader knew the family by what it told.' },
  describe: ({ reason }) => reason,
  apply(draft, { reason }, entry) {
    const last = draft.account.published.at(-1)
    if (last && last.takenBack === null) last.takenBack = { ...milestoneOf(entry), reason }
  },
})
