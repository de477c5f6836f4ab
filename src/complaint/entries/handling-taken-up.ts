import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/**
 * T01. The person complains of how the complaint itself was dealt with, and that is looked into as a strand with stages
 * of its own. It moves no date of the complaint beside it.
 */
export const handlingTakenUp = complaintEntry({
  type: 'handling-taken-up',
  version: 1,
  rank: 13,
  title: 'Handling of the complaint taken up',
  data: z.strictObject({ form: z.enum(['oral', 'written', 'not recorded']), words: z.string() }),
  sample: { form: 'written', words: 'Nobody has answered for seven months.' },
  describe: ({ words }) => words,
  apply(draft, { form }, entry) {
    const round = roundOf(draft, 'handling')
    round.form = form
    takeStep(round, 'received', milestoneOf(entry))
  },
})
