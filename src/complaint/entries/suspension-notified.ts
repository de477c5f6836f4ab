import { z } from 'zod'
import { openSuspensions } from '../gates/suspension.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Regulation 8(3): written notice to the complainant and the advocate, with the reasons and the proceedings named. */
export const suspensionNotified = complaintEntry({
  type: 'suspension-notified',
  version: 1,
  rank: 62,
  title: 'Notice of the suspension sent',
  data: z.strictObject({
    sentTo: z.string(),
    how: z.string(),
    /** That it can be made again within a year of the end of the proceedings; null where nothing says so. */
    rightTold: z.boolean().nullable(),
  }),
  sample: { sentTo: 'The complainant', how: 'By post', rightTold: true },
  describe: ({ rightTold }) =>
    rightTold === null
      ? 'Whether it tells of the right to make it again is not recorded.'
      : rightTold
        ? 'It tells of the right to make it again.'
        : 'It does not tell of the right to make it again.',
  apply(draft, { rightTold }, entry) {
    for (const suspension of openSuspensions(draft)) suspension.notice ??= { ...milestoneOf(entry), rightTold }
  },
})
