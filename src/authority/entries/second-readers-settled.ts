import { z } from 'zod'
import { lettersReadTwice } from '#stream/second-reader.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({ letters: z.array(z.enum(lettersReadTwice)), reason: z.string() })

/** Which letters somebody else reads before they go, beside those that are sent although something stands against it. */
export const secondReadersSettled = authorityEntry({
  type: 'second-readers-settled',
  version: 1,
  rank: 27,
  title: 'Second readers settled',
  data,
  sample: { letters: ['letters to the child'], reason: 'Our scheme of delegation.' },
  describe: ({ letters, reason }) =>
    `${letters.length === 0 ? 'None but those sent although something stands against it' : `Read twice: ${letters.join('; ')}`}. ${reason}`,
  apply(draft, { letters }, { happened }) {
    if (happened.latest !== null) draft.secondReaders.push({ from: happened.latest, letters })
  },
})
