import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText, onDay } from '#stream/when.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T32 and T33. Regulation 19: three independent people, one of them the chair, and a date. */
export const panelArranged = complaintEntry({
  type: 'panel-arranged',
  version: 1,
  rank: 52,
  title: 'Review panel arranged',
  data: z.strictObject({
    strand,
    panelOn: dayText,
    reasonIfLate: z.string().nullable(),
    /** The declarations of independence of all three; null when the source does not say. */
    declared: z.boolean().nullable(),
  }),
  sample: { strand: 'substance', panelOn: '2024-09-12', reasonIfLate: null, declared: true },
  describe: ({ panelOn, reasonIfLate }) => `For ${panelOn}.${reasonIfLate ? ` ${reasonIfLate}` : ''}`,
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    const { panelOn, reasonIfLate, declared } = data
    round.panelArrangements.push({ ...milestoneOf(entry), panelOn: onDay(isoDay(panelOn)), reasonIfLate, declared })
    takeStep(round, 'panel arranged', milestoneOf(entry))
  },
})
