import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Something that happened outside the procedure and is needed to understand it: an order, a move, a death. */
export const eventNoted = complaintEntry({
  type: 'event-noted',
  version: 1,
  rank: 2,
  background: true,
  title: 'Background',
  data: z.strictObject({ what: z.string() }),
  sample: { what: 'A final care order was made.' },
  describe: ({ what }) => what,
  apply(draft, { what }, entry) {
    draft.events.push({ ...milestoneOf(entry), what })
  },
})
