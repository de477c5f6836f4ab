import { z } from 'zod'
import { profileOf, recipientKind } from '../redaction/recipients.ts'
import { complaintEntry } from './define.ts'

/** A file is a paper of a family court, which goes to nobody without permission. That it does is recalled, not read. */
export const courtPaperNoted = complaintEntry({
  type: 'court-paper-noted',
  version: 2,
  rank: 4,
  background: true,
  title: 'Paper of a family court',
  data: z.strictObject({
    fileId: z.string(),
    /** Who gave leave to pass it on, in words; null where nobody did. */
    permission: z.string().nullable(),
    /** To whom that leave is. */
    recipients: z.array(recipientKind),
  }),
  sample: { fileId: 'f1', permission: 'The court, by its order.', recipients: ['panel'] },
  older: [
    {
      version: 1,
      sample: { fileId: 'f1', permission: 'The court.' },
      // Whom the leave is for stood in words alone: it is read as narrowly as it can be.
      upgrade: older => ({
        ...older,
        recipients: older.permission === null ? [] : ['adjudicating officer', 'Ombudsman'],
      }),
    },
  ],
  fixed: ['fileId'],
  describe: ({ permission, recipients }) =>
    permission === null || recipients.length === 0
      ? 'It goes to nobody.'
      : `May be passed on to ${recipients.map(kind => profileOf(kind).words).join(', ')}: ${permission.replaceAll(/\s+/g, ' ')}`,
  apply(draft, { fileId, ...leave }) {
    draft.packs.courtPapers.set(fileId, leave)
  },
})
