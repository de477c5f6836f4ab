import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Somebody has a file checked once more, where nothing could check it before. Until the answer it is held. */
export const fileCheckAsked = complaintEntry({
  type: 'file-check-asked',
  version: 1,
  rank: 4,
  background: true,
  title: 'Virus check asked for again',
  data: z.strictObject({ fileId: z.string() }),
  sample: { fileId: 'f1' },
  fixed: ['fileId'],
  describe: () => 'It is checked once more.',
  apply(draft, { fileId }) {
    const file = draft.files.held.get(fileId)
    if (file) file.check = null
  },
})
