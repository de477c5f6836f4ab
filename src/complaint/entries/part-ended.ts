import { z } from 'zod'
import type { When } from '#stream/entry.ts'
import type { PartTaken } from '../state.ts'
import { part } from '../words.ts'
import { complaintEntry } from './define.ts'

/** Taken again on the very day on which it ended, and recorded after that, it goes on. */
const wasTaken = ({ seq, from }: PartTaken, endedBy: number, ended: When): boolean =>
  seq < endedBy || (from.latest !== null && ended.earliest !== null && from.latest < ended.earliest)

/** Somebody is no longer what they were in this complaint. That they were it stays on record. */
export const partEnded = complaintEntry({
  type: 'part-ended',
  version: 1,
  rank: 13,
  background: true,
  title: 'Part ended',
  data: z.strictObject({
    personId: z.string(),
    part,
    reason: z.string(),
  }),
  sample: { personId: 'p', part: 'representative', reason: 'The complainant speaks for herself now.' },
  describe: ({ part: as, reason }) => `As ${as}. ${reason}`,
  apply(draft, said, { seq, happened }) {
    draft.intake.endedParts.push({ seq, on: happened, ...said })
    for (const taken of draft.parts)
      if (taken.personId === said.personId && taken.part === said.part && wasTaken(taken, seq, happened))
        taken.until ??= happened
  },
})
