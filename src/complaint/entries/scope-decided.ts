import { z } from 'zod'
import { setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Part of a complaint is outside this procedure, at whatever stage that was decided, and where it belongs instead. */
export const scopeDecided = complaintEntry({
  type: 'scope-decided',
  version: 1,
  rank: 58,
  title: 'Decided to be outside the procedure',
  data: z.strictObject({
    pointId: z.string().nullable(),
    about: z.string(),
    reason: z.string(),
    route: z.string(),
    stage: z.literal([1, 2, 3]),
  }),
  sample: {
    pointId: null,
    about: 'A data breach',
    reason: 'Not a function of Part 3.',
    route: 'Information Commissioner',
    stage: 3,
  },
  describe: ({ about, route }) => `${about}: ${route}.`,
  apply(draft, data, entry) {
    draft.scopeDecisions.push({ ...milestoneOf(entry), ...data })
    if (data.pointId !== null) setPoints(draft, [data.pointId], 'out of scope')
  },
})
