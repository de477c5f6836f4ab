import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Regulation 9(1): when the grounds of a matter arose. "18 October" without a year leaves open whether it is late. */
export const groundsDated = complaintEntry({
  type: 'grounds-dated',
  version: 1,
  rank: 11,
  background: true,
  title: 'When the grounds arose',
  data: z.strictObject({ pointIds: z.array(z.string()), arose: whenData, howKnown: z.string() }),
  sample: {
    pointIds: [],
    arose: { earliest: '2024-02-05', latest: '2024-02-05', asWritten: null },
    howKnown: 'The date of the visit.',
  },
  describe: ({ howKnown }) => howKnown,
  apply(draft, { pointIds, arose }, entry) {
    draft.gates.grounds.push({ ...milestoneOf(entry), pointIds, arose: whenFromData(arose) })
  },
})
