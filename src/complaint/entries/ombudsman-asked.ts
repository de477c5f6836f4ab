import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { matterOf } from '../ombudsman/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T42 and T45. One question or one document that the Ombudsman asks for, with the date it set. */
export const ombudsmanAsked = complaintEntry({
  type: 'ombudsman-asked',
  version: 1,
  rank: 71,
  title: 'Asked for by the Ombudsman',
  data: z.strictObject({
    matterId: z.string(),
    itemId: z.string(),
    kind: z.enum(['question', 'document']),
    words: z.string(),
    due: whenData.nullable(),
  }),
  sample: {
    matterId: 'm1',
    itemId: 'i1',
    kind: 'document',
    words: 'The stage 2 report.',
    due: { earliest: '2024-05-07', latest: '2024-05-07', asWritten: null },
  },
  describe: ({ words }) => words,
  apply(draft, { matterId, itemId, kind, words, due }, entry) {
    matterOf(draft, matterId, entry).items.set(itemId, {
      ...milestoneOf(entry),
      id: itemId,
      kind,
      words,
      due: due && whenFromData(due),
      moved: [],
      answers: [],
    })
  },
})
