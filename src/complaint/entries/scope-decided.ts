import { z } from 'zod'
import { setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

const stage = z.literal([1, 2, 3])

const before = z.strictObject({
  pointId: z.string().nullable(),
  about: z.string(),
  reason: z.string(),
  route: z.string(),
  stage,
})

/**
 * T06, and a point at any stage: it is outside this procedure. `route` says which body and how to reach it, `belongs`
 * which of the routes of src/law/routes.ts that is; `whole` that it is everything the complaint is about.
 */
export const scopeDecided = complaintEntry({
  type: 'scope-decided',
  version: 2,
  rank: 58,
  title: 'Decided to be outside the procedure',
  data: before.extend({
    whole: z.boolean(),
    belongs: z.string().nullable(),
    limit: z.string().nullable(),
    /** Who agreed that the council's own complaints procedure is the right one. */
    secondPerson: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  sample: {
    pointId: null,
    about: 'A data breach',
    reason: 'Not a function of Part 3.',
    route: 'Information Commissioner',
    stage: 3,
    whole: false,
    belongs: 'data protection',
    limit: null,
    secondPerson: null,
    decidedBy: null,
  },
  older: [
    {
      version: 1,
      sample: {
        pointId: null,
        about: 'A data breach',
        reason: 'Not a function of Part 3.',
        route: 'Information Commissioner',
        stage: 3,
      },
      upgrade: data => ({
        ...data,
        whole: false,
        belongs: null,
        limit: null,
        secondPerson: null,
        decidedBy: null,
      }),
    },
  ],
  describe: ({ about, route }) => `${about}: ${route}.`,
  apply(draft, { pointId, about, reason, route, stage: at, whole, limit }, entry) {
    const said = { pointId, about, reason, route, stage: at, whole, limit, reconsidered: false }
    draft.scopeDecisions.push({ ...milestoneOf(entry), ...said })
    if (pointId !== null) setPoints(draft, [pointId], 'out of scope')
  },
})
