import { z } from 'zod'
import { packInWords } from '../packs/in-words.ts'
import { packPurposes } from '../packs/state.ts'
import { recipientKind } from '../redaction/recipients.ts'
import { milestoneOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

const view = z.strictObject({ fault: z.string(), injustice: z.string(), remedy: z.string() })

/** Which papers go to whom, in which order, and why others do not. A later one takes nothing from it. */
export const packComposed = complaintEntry({
  type: 'pack-composed',
  version: 1,
  rank: 53,
  background: true,
  title: 'Pack put together',
  data: z.strictObject({
    packId: z.string(),
    purpose: z.enum(packPurposes),
    strand,
    matterId: z.string().nullable(),
    version: z.int().positive(),
    recipient: recipientKind,
    supplements: z.string().nullable(),
    papers: z.array(z.strictObject({ fileId: z.string(), usesId: z.string() })),
    leftOut: z.string().nullable(),
    /** Why a file goes as it is to somebody who is to have a redacted copy; null where none does. */
    unredacted: z.string().nullable(),
    view: view.nullable(),
    /** Why it goes although something the Ombudsman asked is not answered; null where everything is. */
    unanswered: z.string().nullable(),
  }),
  sample: {
    packId: 'k1',
    purpose: 'review panel',
    strand: 'substance',
    matterId: null,
    version: 1,
    recipient: 'panel',
    supplements: null,
    papers: [{ fileId: 'f1', usesId: 'f2' }],
    leftOut: 'The recording: the panel gets its transcript.',
    unredacted: null,
    view: null,
    unanswered: null,
  },
  // What the council told the Ombudsman went out with the pack: another version says it otherwise.
  fixed: ['packId', 'purpose', 'version', 'recipient', 'supplements', 'papers', 'view'],
  describe: ({ papers, leftOut, ...said }) =>
    `${packInWords(said)}: ${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}.${leftOut === null ? '' : ` Left out: ${leftOut.replaceAll(/\s+/g, ' ')}`}`,
  apply(draft, { packId, ...said }, entry) {
    draft.packs.composed.set(packId, {
      id: packId,
      ...milestoneOf(entry),
      ...said,
      ordered: null,
      made: null,
      delivered: [],
    })
  },
})
