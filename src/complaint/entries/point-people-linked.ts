import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Whom a point concerns and whose doing it is about, by their ids. Said again, it replaces what was said. */
export const pointPeopleLinked = complaintEntry({
  type: 'point-people-linked',
  version: 1,
  rank: 13,
  background: true,
  title: 'People of a point recorded',
  data: z.strictObject({
    pointId: z.string(),
    affected: z.array(z.string()),
    about: z.array(z.string()),
  }),
  sample: { pointId: 'p1', affected: ['c'], about: ['s'] },
  describe: ({ affected, about }) => `Affected: ${affected.length}. Complained about: ${about.length}.`,
  apply(draft, { pointId, ...said }, { seq }) {
    draft.intake.pointPeople.set(pointId, { seq, ...said })
  },
})
