import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A file is a paper of a family court, which goes to nobody without permission. That it does is recalled, not read. */
export const courtPaperNoted = complaintEntry({
  type: 'court-paper-noted',
  version: 1,
  rank: 4,
  background: true,
  title: 'Paper of a family court',
  data: z.strictObject({
    fileId: z.string(),
    /** Who gave leave to pass it on, and to whom, in words; null where nobody did. */
    permission: z.string().nullable(),
  }),
  sample: { fileId: 'f1', permission: null },
  fixed: ['fileId'],
  describe: ({ permission }) =>
    permission === null ? 'It goes to nobody.' : `May be passed on: ${permission.replaceAll(/\s+/g, ' ')}`,
  apply(draft, { fileId, permission }) {
    draft.packs.courtPapers.set(fileId, permission)
  },
})
