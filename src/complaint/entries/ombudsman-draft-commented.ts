import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T46. What was said of the draft decision of a matter: by the council, or by the complainant where it is known. */
export const ombudsmanDraftCommented = complaintEntry({
  type: 'ombudsman-draft-commented',
  version: 1,
  rank: 71,
  title: 'Comments on the draft decision',
  data: z.strictObject({
    matterId: z.string(),
    by: z.enum(['the council', 'the complainant']),
    words: z.string(),
    fileId: z.string().nullable(),
  }),
  sample: { matterId: 'm1', by: 'the council', words: 'Paragraph 12 gives a wrong date.', fileId: null },
  describe: ({ by, words }) => `By ${by}. ${words}`,
  apply(draft, { matterId, ...said }, entry) {
    draft.matters
      .get(matterId)
      ?.drafts.at(-1)
      ?.comments.push({ ...milestoneOf(entry), ...said })
  },
})
