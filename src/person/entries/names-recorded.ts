import { z } from 'zod'
import { personEntry } from './define.ts'

/** Not having asked is a fact about us; preferring not to say is an answer. */
export const NAMES_ASKED = ['asked', 'not asked', 'prefer not to say'] as const

const data = z.strictObject({
  asked: z.enum(NAMES_ASKED),
  knownAs: z.array(z.string()),
  formerNames: z.array(z.string()),
  places: z.array(z.string()),
  references: z.array(z.string()),
})

/** What else somebody can be known by: other names, a school or placement, numbers in other systems. */
export const namesRecorded = personEntry({
  type: 'names-recorded',
  version: 1,
  rank: 12,
  title: 'What else they are known by',
  data,
  sample: {
    asked: 'asked',
    knownAs: ['Exie'],
    formerNames: [],
    places: ['Example Primary School'],
    references: ['LCS-000'],
  },
  describe: ({ asked }) =>
    asked === 'asked' ? 'Other names, places and numbers.' : 'Nothing was said of other names.',
  apply(draft, names) {
    draft.knownBy = names
  },
})
