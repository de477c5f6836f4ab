import { z } from 'zod'
import { matterOf } from '../ombudsman/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T49 and T52. A report for the public (section 30), or a further one because nothing satisfied the Ombudsman (section 31(2A)). */
export const ombudsmanReported = complaintEntry({
  type: 'ombudsman-reported',
  version: 1,
  rank: 73,
  title: 'Public report of the Ombudsman',
  data: z.strictObject({
    matterId: z.string(),
    reportId: z.string(),
    kind: z.enum(['report', 'further report']),
    text: z.string().nullable(),
    fileId: z.string().nullable(),
  }),
  sample: { matterId: 'm1', reportId: 'r1', kind: 'report', text: null, fileId: 'f3' },
  describe: ({ kind }) =>
    kind === 'report' ? 'Received by the council.' : 'A further report, received by the council.',
  apply(draft, { matterId, reportId, ...said }, entry) {
    matterOf(draft, matterId, entry).reports.push({
      ...milestoneOf(entry),
      ...said,
      id: reportId,
      moved: [],
      notice: null,
      considered: null,
      reply: null,
      statement: null,
    })
  },
})
