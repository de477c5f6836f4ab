import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText, onDay } from '#stream/when.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand, wishedBy } from '../words.ts'
import { complaintEntry } from './define.ts'

const data = z.strictObject({
  strand,
  panelOn: dayText,
  reasonIfLate: z.string().nullable(),
  /** Who asked for a date after the 30 working days, or for another date; null where nobody did, or nothing says so. */
  wishedBy: wishedBy.nullable(),
  /** The declarations of independence of all three; null when the source does not say. */
  declared: z.boolean().nullable(),
})

/** T32 and T33. Regulation 19: three independent people, one of them the chair, and a date. */
export const panelArranged = complaintEntry({
  type: 'panel-arranged',
  version: 2,
  rank: 52,
  title: 'Review panel arranged',
  data,
  sample: { strand: 'substance', panelOn: '2024-09-12', reasonIfLate: null, wishedBy: null, declared: true },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', panelOn: '2024-09-12', reasonIfLate: null, declared: true },
      upgrade: older => ({ ...older, wishedBy: null }),
    },
  ],
  describe: ({ panelOn, reasonIfLate, wishedBy: by }) =>
    `For ${panelOn}.${by ? ` Asked for by the ${by}.` : ''}${reasonIfLate ? ` ${reasonIfLate}` : ''}`,
  apply(draft, { strand: of, panelOn, reasonIfLate, wishedBy: by, declared }, entry) {
    const round = roundOf(draft, of)
    round.panelArrangements.push({
      ...milestoneOf(entry),
      panelOn: onDay(isoDay(panelOn)),
      reasonIfLate,
      wishedBy: by,
      declared,
    })
    takeStep(round, 'panel arranged', milestoneOf(entry))
  },
})
