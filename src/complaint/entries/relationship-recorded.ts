import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What somebody is to the child or the person affected, and whether they have parental responsibility. */
export const relationshipRecorded = complaintEntry({
  type: 'relationship-recorded',
  version: 1,
  rank: 9,
  background: true,
  title: 'Relationship recorded',
  data: z.strictObject({
    personId: z.string(),
    relationship: z.string(),
    parentalResponsibility: z.string(),
  }),
  sample: { personId: 'p', relationship: 'parent', parentalResponsibility: 'yes' },
  describe: ({ relationship }) => `${relationship.slice(0, 1).toUpperCase()}${relationship.slice(1)}.`,
  apply(draft, said, { seq }) {
    draft.intake.relationships.set(said.personId, { seq, ...said })
  },
})
