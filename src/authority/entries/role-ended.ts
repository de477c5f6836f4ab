import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText } from '#stream/when.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({ term: z.number().int(), lastDay: dayText, reason: z.string() })

/** A term of office comes to its end. */
export const roleEnded = authorityEntry({
  type: 'role-ended',
  version: 1,
  rank: 31,
  title: 'Role ended',
  data,
  sample: { term: 4, lastDay: '2026-09-30', reason: 'Left the council.' },
  describe: ({ lastDay, reason }) => `Last day ${lastDay}. ${reason}`,
  apply(draft, { term, lastDay }) {
    const ended = draft.terms.find(({ seq }) => seq === term)
    if (ended) ended.to = isoDay(lastDay)
  },
})
