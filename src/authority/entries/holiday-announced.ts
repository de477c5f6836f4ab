import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText } from '#stream/when.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({
  date: dayText,
  title: z.string(),
  announcedOn: dayText.nullable(),
  kind: z.enum(['added', 'removed']),
})

/** A bank holiday proclaimed after the list was published, or moved away. Due dates move with it at the next look. */
export const holidayAnnounced = authorityEntry({
  type: 'holiday-announced',
  version: 1,
  rank: 20,
  title: 'Holiday announced',
  data,
  sample: { date: '2027-06-18', title: 'Extra bank holiday', announcedOn: '2027-01-11', kind: 'added' },
  describe: ({ date, title, kind }) => `${title}, ${date}${kind === 'removed' ? ', is no longer a holiday' : ''}.`,
  apply(draft, { date, title, announcedOn, kind }) {
    draft.holidays.push({
      date: isoDay(date),
      title,
      announcedOn: announcedOn === null ? null : isoDay(announcedOn),
      kind,
    })
  },
})
