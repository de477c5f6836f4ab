import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Something that the Ombudsman's letter leaves to another body, point by point, in the letter's own words. */
export const ombudsmanSignposted = complaintEntry({
  type: 'ombudsman-signposted',
  version: 1,
  rank: 73,
  title: 'For another body to decide',
  data: z.strictObject({
    matterId: z.string(),
    pointId: z.string().nullable(),
    body: z.string(),
    words: z.string(),
  }),
  sample: {
    matterId: 'm1',
    pointId: 'p1',
    body: 'the Information Commissioner',
    words: 'Take this to the Commissioner.',
  },
  describe: ({ body, words }) => `For ${body}. ${words}`,
  apply(draft, { matterId, ...said }, entry) {
    draft.matters.get(matterId)?.signposts.push({ ...milestoneOf(entry), ...said })
  },
})
