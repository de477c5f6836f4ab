import { z } from 'zod'
import { personEntry } from './define.ts'

const data = z.strictObject({
  language: z.string().nullable(),
  interpreter: z.string(),
  adjustments: z.string().nullable(),
  formats: z.array(z.string()),
})

/** What somebody needs to take part: every letter and every meeting is held to it. */
export const needsRecorded = personEntry({
  type: 'needs-recorded',
  version: 1,
  rank: 22,
  title: 'What they need',
  data,
  sample: { language: 'Polish', interpreter: 'yes', adjustments: 'Short meetings.', formats: ['large print'] },
  describe: ({ interpreter, formats }) =>
    `Interpreter: ${interpreter}. ${formats.length === 0 ? 'No other format.' : `Formats: ${formats.join(', ')}.`}`,
  apply(draft, needs) {
    draft.needs = needs
  },
})
