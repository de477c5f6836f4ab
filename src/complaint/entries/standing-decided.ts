import { z } from 'zod'
import { standingCodes } from '#law/standing.ts'
import { nextPlace } from '../gates/standing.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T05, T06. Section 26(3) to (3C) and 24D of the Act: whether this person may complain here, and by what. */
export const standingDecided = complaintEntry({
  type: 'standing-decided',
  version: 1,
  rank: 11,
  title: 'Standing decided',
  data: z.strictObject({
    personId: z.string(),
    standing: z.enum([...standingCodes, 'none']),
    behalf: z.enum(['in their own right', 'on behalf of a child', 'not recorded']),
    /** What the child wants, and how far the representative suits; null where nothing says so. */
    childsWish: z.string().nullable(),
    reasons: z.string(),
    /** What they can do instead, where they have none. */
    instead: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000003',
    standing: 'P2',
    behalf: 'in their own right',
    childsWish: null,
    reasons: 'The mother.',
    instead: null,
    decidedBy: null,
  },
  describe: ({ standing, behalf }) =>
    standing === 'none' ? 'No standing.' : `Standing by ${standing}${behalf === 'not recorded' ? '' : `, ${behalf}`}.`,
  apply(draft, { personId, standing, behalf, reasons }, entry) {
    draft.gates.standings.push({ ...milestoneOf(entry), personId, standing, behalf, reasons, place: nextPlace(draft) })
  },
})
