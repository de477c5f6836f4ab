import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** The content of a file was destroyed. What the record says of it stays. */
export const fileDestroyed = complaintEntry({
  type: 'file-destroyed',
  version: 1,
  rank: 4,
  background: true,
  title: 'File destroyed',
  data: z.strictObject({ fileId: z.string(), storedAs: z.string(), reason: z.string() }),
  sample: { fileId: 'f1', storedAs: '3f0c', reason: 'It belongs to another family.' },
  fixed: ['fileId', 'storedAs'],
  describe: ({ reason }) => reason,
  apply(draft, { fileId, reason }, entry) {
    const file = draft.files.held.get(fileId)
    if (file) file.destroyed = { seq: entry.seq, happened: entry.happened, reason }
  },
})
