import { z } from 'zod'
import { milestoneOf, roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T32. Regulation 19(6): who comes to the panel, who speaks, and what they need to take part. */
export const panelAttendancePlanned = complaintEntry({
  type: 'panel-attendance-planned',
  version: 1,
  rank: 53,
  background: true,
  title: 'Attendance at the panel planned',
  data: z.strictObject({
    strand,
    complainantComes: z.enum(['yes', 'no', 'not known yet']),
    advocateComes: z.boolean(),
    companion: z.string().nullable(),
    speaks: z.string().nullable(),
    needs: z.string().nullable(),
    officers: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    complainantComes: 'yes',
    advocateComes: true,
    companion: 'A friend',
    speaks: 'The advocate',
    needs: 'An interpreter, and a break every half hour.',
    officers: null,
  },
  describe: ({ complainantComes, advocateComes, companion, speaks }) =>
    [
      `The complainant comes: ${complainantComes}.`,
      advocateComes && 'With the advocate.',
      companion && `With one other: ${companion}.`,
      speaks && `Speaks: ${speaks}.`,
    ]
      .filter(Boolean)
      .join(' '),
  apply(draft, { strand: of, ...said }, entry) {
    roundOf(draft, of).panel.plans.push({ ...milestoneOf(entry), ...said })
  },
})
