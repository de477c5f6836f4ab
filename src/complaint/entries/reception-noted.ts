import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** T01. By which door it came, whom it reached and at what time; and whether anybody knows who made it. */
export const receptionNoted = complaintEntry({
  type: 'reception-noted',
  version: 1,
  rank: 10,
  background: true,
  title: 'How it came noted',
  data: z.strictObject({
    channel: z.string().nullable(),
    receivedBy: z.string().nullable(),
    time: z.string().nullable(),
    anonymous: z.boolean(),
  }),
  sample: { channel: 'phone', receivedBy: 'Duty team', time: '14:30', anonymous: false },
  describe: ({ channel, time, anonymous }) =>
    [
      channel === null ? 'How it came is not recorded.' : `By ${channel}${time === null ? '' : ` at ${time}`}.`,
      ...(anonymous ? ['Nobody knows who made it.'] : []),
    ].join(' '),
  apply(draft, { anonymous, ...said }, { seq }) {
    draft.intake.receptions.push({ seq, ...said })
    draft.intake.anonymous = anonymous
  },
})
