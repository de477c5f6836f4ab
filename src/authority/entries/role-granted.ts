import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { role } from '#stream/role.ts'
import { dayText } from '#stream/when.ts'
import { standing } from '../term-of-office.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({ personId: z.string(), role, standing, from: dayText, to: dayText.nullable() })

/** An office is given to somebody from a day, by id: the name stands in the person's own stream. */
export const roleGranted = authorityEntry({
  type: 'role-granted',
  version: 1,
  rank: 30,
  title: 'Role granted',
  data,
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000001',
    role: 'complaints manager',
    standing: 'officer',
    from: '2026-04-01',
    to: null,
  },
  describe: ({ role: as, from, to }) => `As ${as}, from ${from}${to === null ? '' : ` to ${to}`}.`,
  apply(draft, { personId, role: as, standing: to, from, to: until }, { seq }) {
    draft.terms.push({
      seq,
      personId,
      role: as,
      standing: to,
      from: isoDay(from),
      to: until === null ? null : isoDay(until),
    })
  },
})
