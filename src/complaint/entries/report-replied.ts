import { z } from 'zod'
import { reportById } from '../ombudsman/find.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T49. Section 31(2): the Ombudsman is told of the action taken or proposed. */
export const reportReplied = complaintEntry({
  type: 'report-replied',
  version: 1,
  rank: 74,
  title: 'Reply to a report',
  data: z.strictObject({ reportId: z.string(), words: z.string(), fileId: z.string().nullable() }),
  sample: { reportId: 'r1', words: 'The payment was made, and the training is booked.', fileId: null },
  describe: ({ words }) => words,
  apply(draft, { reportId, ...said }, entry) {
    const report = reportById(draft, reportId)
    if (report) report.reply = { ...milestoneOf(entry), ...said }
  },
})
