import { z } from 'zod'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T20. Regulation 16: the oral complaint in writing, as a draft on which the complainant may comment. */
export const writtenRecordDrafted = complaintEntry({
  type: 'written-record-drafted',
  version: 1,
  rank: 21,
  title: 'Written record of the oral complaint drafted',
  data: z.strictObject({
    strand,
    words: z.string(),
    /** For a later draft: what the complainant said of the one before, and what was changed and why. */
    comments: z.string().nullable(),
    amendments: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    words: 'The visits were missed in March.',
    comments: 'It was April.',
    amendments: 'The month was changed, because the complainant has the card.',
  },
  describe: ({ amendments }) =>
    amendments === null ? 'For the complainant to comment on.' : 'Changed after comments.',
  apply(draft, { strand: _, ...said }, entry) {
    draft.investigation.recordDrafts.push({ seq: entry.seq, ...said, happened: entry.happened })
  },
})
