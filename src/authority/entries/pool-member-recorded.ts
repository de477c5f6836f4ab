import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText } from '#stream/when.ts'
import { independentWork } from '../pool-member.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({
  personId: z.string(),
  work: z.array(independentWork),
  skills: z.string().nullable(),
  availability: z.string().nullable(),
  awayUntil: dayText.nullable(),
  conflicts: z.string().nullable(),
  employedUntil: dayText.nullable(),
})

/** Somebody independent who can be asked, or what is known of them anew. */
export const poolMemberRecorded = authorityEntry({
  type: 'pool-member-recorded',
  version: 1,
  rank: 40,
  title: 'Independent person on the list',
  data,
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000002',
    work: ['independent person', 'panel chair'],
    skills: 'Former head teacher. Speaks Polish.',
    availability: 'Two days a week.',
    awayUntil: null,
    conflicts: 'Fostering service.',
    employedUntil: null,
  },
  describe: ({ work }) => `Can be asked as ${work.join(', ')}.`,
  apply(draft, { awayUntil, employedUntil, ...said }, { seq }) {
    draft.pool.set(said.personId, {
      ...said,
      seq,
      awayUntil: awayUntil === null ? null : isoDay(awayUntil),
      employedUntil: employedUntil === null ? null : isoDay(employedUntil),
    })
  },
})
