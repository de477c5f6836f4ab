import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { reportById } from '../ombudsman/find.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T49. Section 30(5): public notice of a report, which says from when copies may be seen. */
export const reportNoticeGiven = complaintEntry({
  type: 'report-notice-given',
  version: 1,
  rank: 74,
  title: 'Public notice of a report',
  data: z.strictObject({ reportId: z.string(), copiesFrom: whenData, words: z.string() }),
  sample: {
    reportId: 'r1',
    copiesFrom: { earliest: '2025-12-15', latest: '2025-12-15', asWritten: null },
    words: 'In two local newspapers.',
  },
  describe: ({ words }) => words,
  apply(draft, { reportId, copiesFrom, words }, entry) {
    const report = reportById(draft, reportId)
    if (report) report.notice = { ...milestoneOf(entry), copiesFrom: whenFromData(copiesFrom), words }
  },
})
