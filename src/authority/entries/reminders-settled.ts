import { z } from 'zod'
import { authorityEntry } from './define.ts'

const time = z.string().regex(/^\d{2}:\d{2}$/)

const data = z.strictObject({
  send: z.boolean(),
  from: time,
  until: time,
  workingDaysBefore: z.int().min(0).max(20),
  reason: z.string(),
})

/** Whether and when the people who have to act are reminded. */
export const remindersSettled = authorityEntry({
  type: 'reminders-settled',
  version: 1,
  rank: 26,
  title: 'Reminders settled',
  data,
  sample: { send: true, from: '08:00', until: '17:00', workingDaysBefore: 3, reason: 'Our working hours.' },
  describe: ({ send, from, until, workingDaysBefore, reason }) =>
    send
      ? `On working days from ${from} to ${until}, ${workingDaysBefore} working ${workingDaysBefore === 1 ? 'day' : 'days'} before. ${reason}`
      : `None are sent. ${reason}`,
  apply(draft, { send, from, until, workingDaysBefore }, { happened }) {
    if (happened.latest !== null) draft.reminders.push({ since: happened.latest, send, from, until, workingDaysBefore })
  },
})
