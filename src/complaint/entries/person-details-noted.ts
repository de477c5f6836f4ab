import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** That contact details, needs or answers of a person were recorded; what they are stands in the person's own stream only. */
export const personDetailsNoted = complaintEntry({
  type: 'person-details-noted',
  version: 1,
  rank: 9,
  background: true,
  title: 'Details of a person recorded',
  data: z.strictObject({
    personId: z.string(),
    what: z.enum(['how to reach them', 'what they need', 'birth date and equality answers', 'what they are known by']),
  }),
  sample: { personId: 'p', what: 'what they need' },
  describe: ({ what }) => `${what.slice(0, 1).toUpperCase()}${what.slice(1)}.`,
  apply(draft, { personId, what }) {
    const { detailsHeld } = draft.intake
    detailsHeld.set(personId, new Set([...(detailsHeld.get(personId) ?? []), what]))
  },
})
