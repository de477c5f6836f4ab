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
  /** "10:30", by the clock in England. */
  time: z.string().nullable(),
  /** An address, a room or a link; null where nothing says. */
  where: z.string().nullable(),
})

const firstSample = { strand: 'substance' as const, panelOn: '2024-09-12', reasonIfLate: null, declared: true }

/** T32 and T33. Regulation 19: three independent people, one of them the chair, and a date. */
export const panelArranged = complaintEntry({
  type: 'panel-arranged',
  version: 3,
  rank: 52,
  title: 'Review panel arranged',
  data,
  sample: { ...firstSample, wishedBy: null, time: '10:30', where: 'The civic centre, room 4' },
  older: [
    {
      // Neither the time of day nor the place was asked.
      version: 2,
      sample: { ...firstSample, wishedBy: null },
      upgrade: older => ({ ...older, time: null, where: null }),
    },
    {
      version: 1,
      sample: firstSample,
      upgrade: older => ({ ...older, wishedBy: null, time: null, where: null }),
    },
  ],
  describe: ({ panelOn, time, reasonIfLate, wishedBy: by }) =>
    `For ${panelOn}${time === null ? '' : `, ${time}`}.${by ? ` Asked for by the ${by}.` : ''}${reasonIfLate ? ` ${reasonIfLate}` : ''}`,
  apply(draft, { strand: of, panelOn, reasonIfLate, wishedBy: by, declared, time, where }, entry) {
    const round = roundOf(draft, of)
    round.panelArrangements.push({
      ...milestoneOf(entry),
      panelOn: onDay(isoDay(panelOn)),
      reasonIfLate,
      wishedBy: by,
      declared,
      time,
      where,
    })
    takeStep(round, 'panel arranged', milestoneOf(entry))
  },
})
