import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T01. Regulation 6: orally or in writing, by any part of the council. `happened` is the day it was received. */
export const complaintReceived = complaintEntry({
  type: 'complaint-received',
  version: 1,
  rank: 10,
  title: 'Complaint received',
  data: z.strictObject({
    reference: z.string(),
    form: z.enum(['oral', 'written', 'not recorded']),
    subject: z.string(),
  }),
  sample: { reference: 'NNB/2024/0001', form: 'written', subject: 'Contact with social workers' },
  describe: ({ form }) =>
    form === 'not recorded' ? 'How it was made is not recorded.' : `Made ${form === 'oral' ? 'orally' : 'in writing'}.`,
  apply(draft, { reference, form, subject }, entry) {
    draft.reference = reference
    const round = roundOf(draft, 'substance')
    draft.subject = subject
    round.form = form
    if (entry.source.kind === 'worked') draft.intake.takenBy = entry.actor
    takeStep(round, 'received', milestoneOf(entry))
  },
})
