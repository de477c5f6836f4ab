import { z } from 'zod'
import { milestoneOf, roundNumberOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T27, T36. Regulations 17(7) and 20(3): what to conclude and do is discussed with the independent person. */
export const discussionHeld = complaintEntry({
  type: 'discussion-held',
  version: 1,
  rank: 43,
  background: true,
  title: 'Discussion of what to conclude and do',
  data: z.strictObject({
    strand,
    stage: z.literal([2, 3]),
    independentPersonTookPart: z.boolean(),
    /** What the independent person said; null where they took no part. */
    said: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    stage: 2,
    independentPersonTookPart: true,
    said: 'The plan should give dates.',
  },
  describe: ({ stage, independentPersonTookPart, said }) =>
    independentPersonTookPart
      ? `At stage ${stage}, with the independent person${said === null ? '.' : `, who said: ${said}`}`
      : `At stage ${stage}, without the independent person.`,
  apply(draft, data, entry) {
    draft.adjudication.discussions.push({
      ...milestoneOf(entry),
      ...data,
      round: roundNumberOf(draft, data.strand),
    })
  },
})
