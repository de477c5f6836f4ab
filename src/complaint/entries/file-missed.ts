import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** A document that should be here is not, and was asked for. It is a record in its own right. */
export const fileMissed = complaintEntry({
  type: 'file-missed',
  version: 1,
  rank: 3,
  background: true,
  title: 'Document missing',
  data: z.strictObject({ missingId: z.string(), what: z.string(), askedOf: z.string() }),
  sample: { missingId: 'g1', what: 'The minutes of the meeting of 3 May.', askedOf: 'The conference team.' },
  describe: ({ what, askedOf }) => `${what} Asked of: ${askedOf}`.replaceAll(/\s+/g, ' '),
  apply(draft, { missingId, what, askedOf }, entry) {
    draft.files.missing.set(missingId, { ...milestoneOf(entry), id: missingId, what, askedOf })
  },
})
