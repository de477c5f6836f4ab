import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T21. Regulations 16(3) and 17(5): for an oral complaint the final written record starts stage 2. */
export const writtenRecordProduced = complaintEntry({
  type: 'written-record-produced',
  version: 2,
  rank: 22,
  title: 'Final written record produced',
  data: z.strictObject({
    strand,
    /** The record as it now stands; null where nothing says. */
    words: z.string().nullable(),
    /** What the complainant said of the draft; null where they said nothing, or nothing says so. */
    comments: z.string().nullable(),
    /** Without comments: how they were asked, and how long they had. */
    noComments: z.string().nullable(),
    /** Each change since the draft with its reason, or why nothing was changed. */
    amendments: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    words: 'The visits were missed in April.',
    comments: 'It was April, not March.',
    noComments: null,
    amendments: 'The month was changed, because the complainant has the card.',
  },
  older: [
    {
      version: 1,
      sample: { strand: 'substance' },
      upgrade: older => ({ ...older, words: null, comments: null, noComments: null, amendments: null }),
    },
  ],
  describe: ({ comments, noComments }) =>
    `The oral complaint is now recorded in writing, in its final form.${comments === null ? '' : ' The complainant commented on the draft.'}${noComments === null ? '' : ' The complainant did not comment on the draft.'}`,
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'written record produced', milestoneOf(entry))
  },
})
