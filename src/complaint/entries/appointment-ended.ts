import { z } from 'zod'
import { part } from '../words.ts'
import { complaintEntry } from './define.ts'

/** Somebody lays down a part, or is replaced in it. What they did stays theirs; from that day they have it no more. */
export const appointmentEnded = complaintEntry({
  type: 'appointment-ended',
  version: 1,
  rank: 26,
  background: true,
  title: 'Appointment ended',
  data: z.strictObject({
    personId: z.string(),
    part,
    reason: z.string(),
    /** What was handed over and what is still to do; null where nothing was. */
    handover: z.string().nullable(),
  }),
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000002',
    part: 'investigating officer',
    reason: 'Ill for some months.',
    handover: 'All records of interviews; two interviews are still to be held.',
  },
  describe: ({ part: as, reason, handover }) =>
    `As ${as}. ${reason}${handover === null ? '' : ` Handed over: ${handover}`}`,
  apply(draft, said, entry) {
    draft.appointing.ends.push({ seq: entry.seq, ...said, ended: entry.happened })
    const taken = draft.parts.findLast(
      one => one.personId === said.personId && one.part === said.part && one.until === null,
    )
    if (taken) taken.until = entry.happened
  },
})
