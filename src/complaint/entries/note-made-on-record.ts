import { z } from 'zod'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. A note was put on the child's record, or another. What was there before stays there. */
export const noteMadeOnRecord = complaintEntry({
  type: 'note-made-on-record',
  version: 1,
  rank: 75,
  title: 'Note put on a record',
  data: z.strictObject({ agreedId: z.string(), record: z.string(), words: z.string(), fileIds: z.array(z.string()) }),
  sample: {
    agreedId: 'a1',
    record: 'The case record of the child.',
    words: 'It corrects the date of the visit.',
    fileIds: [],
  },
  describe: ({ record, words }) => `${record} ${words}`,
  apply(draft, { agreedId, ...said }, entry) {
    followedOf(draft, agreedId).notes.push({ ...milestoneOf(entry), ...said })
  },
})
