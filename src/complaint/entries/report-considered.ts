import { z } from 'zod'
import { reportById } from '../ombudsman/find.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T49. Section 31(2): the council's members considered the report. */
export const reportConsidered = complaintEntry({
  type: 'report-considered',
  version: 1,
  rank: 74,
  title: 'Report considered by members',
  data: z.strictObject({
    reportId: z.string(),
    by: z.enum(['full council', 'cabinet', 'committee']),
    words: z.string(),
    fileId: z.string().nullable(),
  }),
  sample: { reportId: 'r1', by: 'cabinet', words: 'Every recommendation is accepted.', fileId: 'f4' },
  describe: ({ by, words }) => `By the ${by}. ${words}`,
  apply(draft, { reportId, ...said }, entry) {
    const report = reportById(draft, reportId)
    if (report) report.considered = { ...milestoneOf(entry), ...said }
  },
})
