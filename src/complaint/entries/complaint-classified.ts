import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What the report on the year counts it as (regulation 13): the section it is under, who complains, function, theme and team. */
export const complaintClassified = complaintEntry({
  type: 'complaint-classified',
  version: 1,
  rank: 13,
  background: true,
  title: 'Kind of complaint recorded',
  data: z.strictObject({
    section: z.string(),
    group: z.string(),
    functionCode: z.string().nullable(),
    theme: z.string().nullable(),
    team: z.string().nullable(),
  }),
  sample: {
    section: 'section 26',
    group: 'parent',
    functionCode: 'F1',
    theme: 'communication: calls not returned',
    team: 'Duty team',
  },
  describe: ({ section, group }) => `Under ${section}; made by: ${group}.`,
  apply(draft, said, { seq }) {
    draft.intake.classified = { seq, ...said }
  },
})
