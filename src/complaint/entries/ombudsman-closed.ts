import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The Ombudsman has closed its file on a matter. What was agreed lives on until it is proved. */
export const ombudsmanClosed = complaintEntry({
  type: 'ombudsman-closed',
  version: 1,
  rank: 77,
  title: 'Closed by the Ombudsman',
  data: z.strictObject({ matterId: z.string(), words: z.string() }),
  sample: { matterId: 'm1', words: 'The evidence was accepted.' },
  describe: ({ words }) => words,
  apply(draft, { matterId, words }, entry) {
    const matter = draft.matters.get(matterId)
    if (matter) matter.closed = { ...milestoneOf(entry), words }
  },
})
