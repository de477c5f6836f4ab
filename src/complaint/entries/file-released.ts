import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A person's decision, with the reason, that a file may be opened which no scanner could check. */
export const fileReleased = complaintEntry({
  type: 'file-released',
  version: 1,
  rank: 4,
  background: true,
  title: 'File released without a virus check',
  data: z.strictObject({ fileId: z.string(), reason: z.string() }),
  sample: { fileId: 'f1', reason: 'The council sent it itself.' },
  describe: ({ reason }) => reason,
  apply(draft, { fileId, reason }, entry) {
    const file = draft.files.held.get(fileId)
    if (file) file.release = { seq: entry.seq, happened: entry.happened, reason }
  },
})
