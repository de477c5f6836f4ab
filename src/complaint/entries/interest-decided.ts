import { z } from 'zod'
import { nextPlace } from '../gates/standing.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T03, T04. Regulation 12(3) to (5): the day of a decision that the interest is sufficient starts stage 1. */
export const interestDecided = complaintEntry({
  type: 'interest-decided',
  version: 1,
  rank: 12,
  title: 'Sufficient interest decided',
  data: z.strictObject({
    personId: z.string(),
    sufficient: z.boolean(),
    reasons: z.string(),
    /** Whether the child is told, or why not (regulation 12(5)). */
    childTold: z.string().nullable(),
    instead: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000003',
    sufficient: true,
    reasons: 'He has lived with her for a year.',
    childTold: null,
    instead: null,
    decidedBy: null,
  },
  describe: ({ sufficient }) => (sufficient ? 'Sufficient.' : 'Not sufficient.'),
  apply(draft, { personId, sufficient, reasons }, entry) {
    const decided = { ...milestoneOf(entry), sufficient, reasons }
    const question = draft.gates.interests.findLast(one => one.personId === personId)
    if (question) question.decided = decided
    else draft.gates.interests.push({ ...milestoneOf(entry), personId, limb: 'P5', place: nextPlace(draft), decided })
  },
})
