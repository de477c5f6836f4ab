import { z } from 'zod'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { complaintEntry } from './define.ts'

/** Somebody was told of what an earlier entry says. `happened` is the day it was sent. */
export const letterSent = complaintEntry({
  type: 'letter-sent',
  version: 1,
  rank: 64,
  background: true,
  title: 'Letter sent',
  data: z.strictObject({
    what: z.string(),
    /** The entries that it tells of, by their numbers; none where it tells of no step. */
    events: z.array(z.int().positive()),
    sending: sendingData,
  }),
  sample: { what: 'Acknowledgement', events: [1], sending: sendingSample },
  describe: ({ what, sending: { method } }) => `${what}${method === 'not recorded' ? '' : `, by ${method}`}.`,
  apply: (draft, { what, events, sending }, entry) => addSending(draft, entry, sending, what, events),
})
