import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { accountText, sampleText } from './account-written.ts'
import { complaintEntry } from './define.ts'

/** The account as everybody at the council can read it, under a reference that leads nowhere else. */
export const accountPublished = complaintEntry({
  type: 'account-published',
  version: 1,
  rank: 94,
  title: 'Account of the case published',
  data: z.strictObject({ reference: z.string(), text: accountText, pseudonyms: z.array(z.string()) }),
  sample: { reference: 'ac-7k3f9q2mx4', text: sampleText, pseudonyms: ['Ms A', 'Child B'] },
  describe: () => 'Everybody at the council can read it. It names nobody.',
  apply(draft, said, entry) {
    draft.account.published.push({ ...milestoneOf(entry), ...said, takenBack: null, doubted: null })
  },
})
