import { z } from 'zod'
import { ground } from '../redaction/grounds.ts'
import { groundsInWords, passagesInWords, recipientsInWords } from '../redaction/in-words.ts'
import { recipientKind } from '../redaction/recipients.ts'
import { complaintEntry } from './define.ts'

/**
 * A file is the redacted copy of another, for some recipients. It says where something was left out and on which
 * ground, and never what it was.
 */
export const fileRedacted = complaintEntry({
  type: 'file-redacted',
  version: 1,
  rank: 4,
  background: true,
  title: 'Redacted copy made',
  data: z.strictObject({
    originalId: z.string(),
    copyId: z.string(),
    recipients: z.array(recipientKind).min(1),
    count: z.int().nonnegative().nullable(),
    grounds: z.array(ground).min(1),
    passages: z.array(z.strictObject({ page: z.int().positive().nullable(), ground, why: z.string().nullable() })),
    made: z.enum(['here', 'elsewhere']),
    madeBy: z.string().nullable(),
    reviewedBy: z.string().nullable(),
  }),
  sample: {
    originalId: 'f1',
    copyId: 'f2',
    recipients: ['complainant'],
    count: 1,
    grounds: ['another person'],
    passages: [{ page: 1, ground: 'another person', why: null }],
    made: 'here',
    madeBy: 'p1',
    reviewedBy: 'p2',
  },
  // What a copy is for and leaves out is as it was made: another is recorded, and this one withdrawn.
  fixed: ['originalId', 'copyId', 'recipients', 'count', 'grounds', 'passages', 'made', 'madeBy', 'reviewedBy'],
  describe: ({ recipients, count, grounds, made }) =>
    `For ${recipientsInWords(recipients)}, without ${passagesInWords(count)} (${groundsInWords(grounds)})${made === 'here' ? '' : '. Made elsewhere, and not read back here'}.`,
  apply(draft, said, entry) {
    const begunSeq = said.made === 'here' ? (draft.redaction.open.get(said.originalId)?.seq ?? null) : null
    if (said.made === 'here') draft.redaction.open.delete(said.originalId)
    draft.redaction.copies.push({ seq: entry.seq, begunSeq, happened: entry.happened, ...said })
  },
})
