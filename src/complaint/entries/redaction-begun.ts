import { z } from 'zod'
import { recipientsInWords } from '../redaction/in-words.ts'
import { recipientKind } from '../redaction/recipients.ts'
import { complaintEntry } from './define.ts'

/** A redacted copy of a file is being prepared for some recipients. */
export const redactionBegun = complaintEntry({
  type: 'redaction-begun',
  version: 1,
  rank: 4,
  background: true,
  title: 'Redacted copy begun',
  data: z.strictObject({ fileId: z.string(), recipients: z.array(recipientKind).min(1) }),
  sample: { fileId: 'f1', recipients: ['complainant'] },
  fixed: ['fileId', 'recipients'],
  describe: ({ recipients }) => `For ${recipientsInWords(recipients)}.`,
  apply(draft, { fileId, recipients }, { seq }) {
    draft.redaction.open.set(fileId, { seq, fileId, recipients, marks: new Map(), markedBy: new Set(), layout: null })
  },
})
