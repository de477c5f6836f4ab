import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A redacted copy that was begun is not made after all. */
export const redactionDropped = complaintEntry({
  type: 'redaction-dropped',
  version: 1,
  rank: 4,
  background: true,
  title: 'Redacted copy dropped',
  data: z.strictObject({ fileId: z.string(), reason: z.string() }),
  sample: { fileId: 'f1', reason: 'It is not sent.' },
  fixed: ['fileId'],
  describe: ({ reason }) => reason,
  apply(draft, { fileId }) {
    draft.redaction.open.delete(fileId)
  },
})
