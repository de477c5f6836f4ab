import { z } from 'zod'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T51. What a service does otherwise since, and who was told of it. */
export const improvementMade = complaintEntry({
  type: 'improvement-made',
  version: 1,
  rank: 75,
  title: 'Service improved',
  data: z.strictObject({ agreedId: z.string(), changed: z.string(), told: z.string(), fileIds: z.array(z.string()) }),
  sample: {
    agreedId: 'a1',
    changed: 'Plans are looked at three months before a birthday.',
    told: 'All team managers, and the complainant by letter.',
    fileIds: [],
  },
  describe: ({ changed, told }) => `${changed} Told: ${told}`,
  apply(draft, { agreedId, ...said }, entry) {
    followedOf(draft, agreedId).improvements.push({ ...milestoneOf(entry), ...said })
  },
})
