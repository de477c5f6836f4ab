import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Somebody who was kept out may know of this complaint again, as far as their role lets them. */
export const exclusionEnded = complaintEntry({
  type: 'exclusion-ended',
  version: 1,
  rank: 9,
  background: true,
  title: 'Person no longer kept out',
  data: z.strictObject({ personId: z.string(), reason: z.string() }),
  sample: { personId: 'b0f2c1d4-0000-4000-8000-000000000001', reason: 'Has moved away.' },
  describe: ({ reason }) => reason,
  apply(draft, { personId }) {
    for (let place = draft.exclusions.length - 1; place >= 0; place--)
      if (draft.exclusions[place]?.personId === personId) draft.exclusions.splice(place, 1)
  },
})
