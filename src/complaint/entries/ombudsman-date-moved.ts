import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { datedById } from '../ombudsman/find.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The Ombudsman agreed to more time: for one thing it asked for, for comments on a draft, or for a reply to a report. */
export const ombudsmanDateMoved = complaintEntry({
  type: 'ombudsman-date-moved',
  version: 1,
  rank: 74,
  title: 'More time agreed by the Ombudsman',
  data: z.strictObject({ ofId: z.string(), until: whenData, words: z.string() }),
  sample: {
    ofId: 'i1',
    until: { earliest: '2024-05-21', latest: '2024-05-21', asWritten: null },
    words: 'By email, because a file had to come from store.',
  },
  describe: ({ words }) => words,
  apply(draft, { ofId, until, words }, entry) {
    datedById(draft, ofId)?.moved.push({ ...milestoneOf(entry), until: whenFromData(until), words })
  },
})
