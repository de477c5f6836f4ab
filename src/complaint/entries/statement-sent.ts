import { z } from 'zod'
import { dayText } from '#stream/when.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** A version of the statement of complaint goes to the complainant, who may change it. It moves no date. */
export const statementSent = complaintEntry({
  type: 'statement-sent',
  version: 1,
  rank: 25,
  title: 'Statement of complaint sent to the complainant',
  data: z.strictObject({
    strand,
    number: z.int().positive(),
    points: z.array(
      z.strictObject({
        pointId: z.string(),
        label: z.string().nullable(),
        kind: z.enum(['point', 'heading']),
        text: z.string().nullable(),
      }),
    ),
    outcomes: z.array(z.string()),
    how: z.string(),
    answerBy: dayText.nullable(),
  }),
  sample: {
    strand: 'substance',
    number: 1,
    points: [{ pointId: 'p1', label: '1', kind: 'point', text: 'The plan was late' }],
    outcomes: ['An apology.'],
    how: 'post',
    answerBy: '2024-09-20',
  },
  describe: ({ number, how }) => `Version ${number}, by ${how}.`,
  apply(draft, { strand: of, number, points, outcomes, answerBy }, entry) {
    draft.statement.versions.push({
      seq: entry.seq,
      number,
      kind: 'sent',
      strand: of,
      happened: entry.happened,
      points,
      outcomes,
      answerBy,
      agreed: null,
      agreedBy: null,
      disagreement: null,
      reasons: null,
    })
  },
})
