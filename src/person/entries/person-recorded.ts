import { z } from 'zod'
import { personEntry } from './define.ts'

/** A person the council deals with. Complaints name them by id and part; the name stands here alone, so that it can be erased. */
const data = z.strictObject({ name: z.string(), note: z.string().nullable() })

export const personRecorded = personEntry({
  type: 'person-recorded',
  version: 1,
  rank: 10,
  title: 'Person recorded',
  data,
  sample: { name: 'Ms Example', note: 'Prefers letters.' },
  describe: () => 'A name, and what was known then.',
  apply(draft, { name, note }, { seq }) {
    Object.assign(draft, { name, note, recordedBy: seq })
  },
})
