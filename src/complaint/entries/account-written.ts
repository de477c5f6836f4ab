import { z } from 'zod'
import { datesGiven } from '../account/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

export const accountText = z.strictObject({
  title: z.string(),
  theme: z.string().nullable(),
  dates: z.enum(datesGiven),
  about: z.string(),
  findings: z.string().nullable(),
  late: z.string().nullable(),
  agreed: z.string().nullable(),
  learnt: z.string().nullable(),
})

export const sampleText = {
  title: 'Visits that did not take place',
  theme: null,
  dates: 'month and year',
  about: 'Ms A complained that Child B was not visited.',
  findings: 'Visits were missed | not upheld | upheld | none',
  late: null,
  agreed: 'An apology. Done in March 2025.',
  learnt: null,
} as const

/** The account that names nobody, as far as it has come. Each saving stays. */
export const accountWritten = complaintEntry({
  type: 'account-written',
  version: 1,
  rank: 91,
  background: true,
  title: 'Account of the case written',
  data: accountText,
  sample: sampleText,
  describe: () => 'A draft that nobody else reads.',
  apply(draft, text, entry) {
    draft.account.drafts.push({ ...milestoneOf(entry), writtenBy: entry.actor, text })
  },
})
