import { z } from 'zod'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { roundNumberOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T20. Regulation 16: the oral complaint in writing, as a draft on which the complainant may comment. */
export const writtenRecordDrafted = complaintEntry({
  type: 'written-record-drafted',
  version: 2,
  rank: 21,
  title: 'Written record of the oral complaint drafted',
  data: z.strictObject({
    strand,
    words: z.string(),
    /** For a later draft: what the complainant said of the one before, and what was changed and why. */
    comments: z.string().nullable(),
    amendments: z.string().nullable(),
    /** null where nothing says more than that it was sent. */
    sending: sendingData.nullable(),
  }),
  sample: {
    strand: 'substance',
    words: 'The visits were missed in March.',
    comments: 'It was April.',
    amendments: 'The month was changed, because the complainant has the card.',
    sending: sendingSample,
  },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', words: 'The visits were missed in March.', comments: null, amendments: null },
      upgrade: older => ({ ...older, sending: null }),
    },
  ],
  describe: ({ amendments }) =>
    amendments === null ? 'For the complainant to comment on.' : 'Changed after comments.',
  apply(draft, { sending, ...said }, entry) {
    const round = roundNumberOf(draft, said.strand)
    draft.investigation.recordDrafts.push({ seq: entry.seq, round, ...said, happened: entry.happened })
    if (sending) addSending(draft, entry, sending, 'the draft of the written record')
  },
})
