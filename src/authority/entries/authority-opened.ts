import { z } from 'zod'
import { authorityEntry } from './define.ts'

const data = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  kind: z.enum(['practice', 'real']),
})

/** A council begins to use Redress, under its own name and colour. */
export const authorityOpened = authorityEntry({
  type: 'authority-opened',
  version: 1,
  rank: 10,
  title: 'Council set up',
  data,
  sample: { name: 'Northmere Council', shortName: 'Northmere', colour: '#1f4e5f', kind: 'practice' },
  describe: ({ name }) => `${name}.`,
  apply(draft, { name, shortName, colour, kind }) {
    Object.assign(draft, { name, shortName, colour, kind })
  },
})
