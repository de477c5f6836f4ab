import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Somebody has a copy of the decision, Ofsted as a rule: from the Ombudsman, or from the council. Redress sends nothing. */
export const ombudsmanShared = complaintEntry({
  type: 'ombudsman-shared',
  version: 1,
  rank: 73,
  title: 'Decision shared',
  data: z.strictObject({
    matterId: z.string(),
    by: z.enum(['the Ombudsman', 'the council']),
    with: z.string(),
    words: z.string(),
    /** The copy as it went out, where the council gave one. */
    fileId: z.string().nullable(),
  }),
  sample: {
    matterId: 'm1',
    by: 'the Ombudsman',
    with: 'Ofsted',
    words: 'Told in the final decision.',
    fileId: null,
  },
  describe: ({ by, with: whom, words }) => `By ${by}, with ${whom}. ${words}`,
  apply(draft, { matterId, ...said }, entry) {
    draft.matters.get(matterId)?.shared.push({ ...milestoneOf(entry), ...said })
  },
})
