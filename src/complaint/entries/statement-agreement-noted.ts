import { z } from 'zod'
import { noteAgreement } from '../statement-of-complaint/settle-version.ts'
import { complaintEntry } from './define.ts'

/** Who agreed to the statement of complaint, what they do not agree with, and why it goes ahead all the same. */
export const statementAgreementNoted = complaintEntry({
  type: 'statement-agreement-noted',
  version: 1,
  rank: 26,
  title: 'Agreement to the statement of complaint',
  data: z.strictObject({
    agreedBy: z.string().nullable(),
    disagreement: z.string().nullable(),
    reasons: z.string().nullable(),
    outcomes: z.array(z.string()),
  }),
  sample: {
    agreedBy: 'complainant',
    disagreement: 'Point 2 should name the meeting.',
    reasons: null,
    outcomes: ['An apology.'],
  },
  describe: ({ agreedBy, disagreement, reasons }) =>
    [
      agreedBy === null ? 'Nothing says who answered.' : `Answered by the ${agreedBy}.`,
      disagreement === null ? null : 'They do not agree with all of it.',
      reasons === null ? null : 'It goes ahead without their agreement, with reasons.',
    ]
      .filter(Boolean)
      .join(' '),
  apply(draft, said) {
    noteAgreement(draft, said)
  },
})
