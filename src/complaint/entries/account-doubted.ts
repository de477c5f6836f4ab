import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Something that became known since stands in the published account, which is held back until somebody has looked. */
export const accountDoubted = complaintEntry({
  type: 'account-doubted',
  version: 1,
  rank: 95,
  title: 'Published account may no longer hide who it is about',
  data: z.strictObject({ kinds: z.array(z.string()) }),
  sample: { kinds: ['a name of somebody in the case'] },
  describe: ({ kinds }) => `It may hold ${kinds.join(', ')}. Nobody reads it until that was looked at.`,
  apply(draft, { kinds }, entry) {
    const last = draft.account.published.at(-1)
    if (last && last.takenBack === null) last.doubted = { ...milestoneOf(entry), kinds }
  },
})
