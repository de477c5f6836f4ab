import { ENTRY_WITHDRAWN, withdrawalData } from '#stream/correction.ts'
import { complaintEntry } from './define.ts'

/** Takes effect before the fold (`#stream/correction.ts`); here it only has its place in the history. */
export const entryWithdrawn = complaintEntry({
  type: ENTRY_WITHDRAWN,
  version: 1,
  rank: 98,
  title: 'Entry withdrawn',
  data: withdrawalData,
  sample: { target: 4, reason: 'It belongs to another complaint.', evidence: null, secondPerson: null },
  describe: ({ target, reason }) => `Entry ${target}. ${reason}`,
  apply() {},
})
