import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

export const toldDecisions = [
  'told by another',
  'not reasonably practicable',
  'not of sufficient understanding',
  'not likely to be affected',
  'somebody would be put at risk',
  'asked not to be told',
  'not told',
] as const

/** Children Act 1989 section 26(7): who else is told, so far as it is reasonably practicable. With reasons, a person at a time. */
export const whoIsToldDecided = complaintEntry({
  type: 'who-is-told-decided',
  version: 1,
  rank: 65,
  background: true,
  title: 'Decided who is told',
  data: z.strictObject({
    /** The entry of which somebody is told or not, by its number. */
    event: z.int().positive(),
    personId: z.string(),
    decision: z.enum(toldDecisions),
    reasons: z.string(),
  }),
  sample: {
    event: 12,
    personId: 'b0f2c1d4-0000-4000-8000-000000000003',
    decision: 'not of sufficient understanding',
    reasons: 'Two years old.',
  },
  describe: ({ decision, reasons }) => `${decision.charAt(0).toUpperCase()}${decision.slice(1)}. ${reasons}`,
  apply(draft, data, entry) {
    draft.letters.decisions.push({ ...milestoneOf(entry), ...data })
  },
})
