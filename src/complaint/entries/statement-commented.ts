import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What the complainant wants changed in the statement of complaint, in their words. */
export const statementCommented = complaintEntry({
  type: 'statement-commented',
  version: 1,
  rank: 25,
  title: 'Comment of the complainant on the statement',
  data: z.strictObject({
    number: z.int().nonnegative(),
    pointId: z.string().nullable(),
    label: z.string().nullable(),
    words: z.string(),
  }),
  sample: { number: 1, pointId: 'p1', label: '1', words: 'It was six weeks, and not five.' },
  describe: ({ number, label }) =>
    `${number === 0 ? 'On the draft' : `On version ${number}`}${label === null ? '' : `, point ${label}`}.`,
  apply(draft, { number, pointId, words }, entry) {
    draft.statement.comments.push({ seq: entry.seq, version: number, pointId, words, happened: entry.happened })
  },
})
