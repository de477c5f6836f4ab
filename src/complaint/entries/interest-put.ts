import { z } from 'zod'
import { nextPlace } from '../gates/standing.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T02. Regulation 12(1) and (2): the person has standing only if the council finds that their interest is sufficient. */
export const interestPut = complaintEntry({
  type: 'interest-put',
  version: 1,
  rank: 11,
  title: 'Sufficient interest to be decided',
  data: z.strictObject({
    personId: z.string(),
    limb: z.enum(['P5', 'P7', 'P8']),
    /** null where nothing says so. */
    childAsked: z.boolean().nullable(),
    childsViews: z.string(),
  }),
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000003',
    limb: 'P5',
    childAsked: true,
    childsViews: 'Wants her to speak for him.',
  },
  describe: ({ limb, childAsked }) =>
    `By ${limb}. ${childAsked === null ? 'Whether the child was asked is not recorded.' : childAsked ? 'The child was asked.' : 'The child was not asked.'}`,
  apply(draft, { personId, limb }, entry) {
    draft.gates.interests.push({ ...milestoneOf(entry), personId, limb, place: nextPlace(draft), decided: null })
  },
})
