import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The Ombudsman says that it shares the decision, with Ofsted as a rule. Redress sends nothing. */
export const ombudsmanShared = complaintEntry({
  type: 'ombudsman-shared',
  version: 1,
  rank: 73,
  title: 'Shared by the Ombudsman',
  data: z.strictObject({ matterId: z.string(), with: z.string(), words: z.string() }),
  sample: { matterId: 'm1', with: 'Ofsted', words: 'Told in the final decision.' },
  describe: ({ with: whom, words }) => `With ${whom}. ${words}`,
  apply(draft, { matterId, ...said }, entry) {
    draft.matters.get(matterId)?.shared.push({ ...milestoneOf(entry), ...said })
  },
})
