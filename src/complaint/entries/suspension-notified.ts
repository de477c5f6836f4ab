import { z } from 'zod'
import { openSuspensions } from '../gates/suspension.ts'
import { addSending } from '../letters/record-sending.ts'
import { sendingData, sendingSample } from '../letters/sending.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Regulation 8(3): written notice to the complainant and the advocate, with the reasons and the proceedings named. */
export const suspensionNotified = complaintEntry({
  type: 'suspension-notified',
  version: 2,
  rank: 62,
  title: 'Notice of the suspension sent',
  data: z.strictObject({
    /** That it can be made again within a year of the end of the proceedings; null where nothing says so. */
    rightTold: z.boolean().nullable(),
    sending: sendingData,
    /** To whom and how, in the words in which it was first kept; null since that is asked apart. */
    inWords: z.string().nullable(),
  }),
  sample: { rightTold: true, sending: sendingSample, inWords: null },
  older: [
    {
      version: 1,
      sample: { sentTo: 'The complainant', how: 'By post', rightTold: true },
      upgrade: ({ sentTo, how, ...rest }) => ({
        ...rest,
        sending: { method: 'not recorded', to: [], enclosures: null, files: [], formReason: null },
        inWords: `${String(how)}, to: ${String(sentTo)}`,
      }),
    },
  ],
  describe: ({ rightTold }) =>
    rightTold === null
      ? 'Whether it tells of the right to make it again is not recorded.'
      : rightTold
        ? 'It tells of the right to make it again.'
        : 'It does not tell of the right to make it again.',
  apply(draft, { rightTold, sending }, entry) {
    const open = openSuspensions(draft).filter(({ notice }) => notice === null)
    addSending(draft, entry, sending, 'the notice of the suspension', [entry.seq, ...open.map(({ seq }) => seq)])
    for (const suspension of open) suspension.notice = { ...milestoneOf(entry), rightTold }
  },
})
