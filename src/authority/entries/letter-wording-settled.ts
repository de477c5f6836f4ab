import { z } from 'zod'
import { versionsOf } from '../letters/state.ts'
import { authorityEntry } from './define.ts'

/** How the council words one letter from now on, whole. Going back to an older version is a new one that says the same. */
export const letterWordingSettled = authorityEntry({
  type: 'letter-wording-settled',
  version: 1,
  rank: 50,
  title: 'Words of a letter settled',
  data: z.strictObject({
    template: z.string(),
    /** Parts that are not here are as delivered. */
    own: z.array(z.strictObject({ part: z.string(), words: z.string() })),
    reason: z.string(),
  }),
  sample: {
    template: 'adjudication',
    own: [{ part: 'opening', words: 'Dear {name}' }],
    reason: 'Our house style.',
  },
  describe: ({ template, own, reason }) =>
    `${template.replaceAll('-', ' ')}: ${own.length === 0 ? 'as delivered' : own.map(({ part }) => part.replaceAll('-', ' ')).join(', ')}. ${reason}`,
  apply({ letters }, said, { seq, happened, actor }) {
    const version = versionsOf(letters, said.template).length + 1
    letters.wordings.push({ ...said, seq, version, happened, by: actor })
  },
})
