import { z } from 'zod'
import { roundNumberOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The independent person's view of a point, before their report: it becomes their view on the finding with the report. */
export const pointViewSaved = complaintEntry({
  type: 'point-view-saved',
  version: 1,
  rank: 32,
  title: 'View of the independent person saved',
  data: z.strictObject({
    pointId: z.string(),
    label: z.string().nullable(),
    findingId: z.string().nullable(),
    view: z.enum(['agrees', 'agrees in part', 'disagrees']),
    comments: z.string().nullable(),
  }),
  sample: {
    pointId: 'p1',
    label: '1a',
    findingId: 'f1',
    view: 'agrees in part',
    comments: 'The second call was not asked about.',
  },
  describe: ({ label }) => `${label === null ? 'On a point' : `On point ${label}`}, for their report.`,
  apply(draft, { label: _, ...said }, entry) {
    const saved = { seq: entry.seq, ...said, round: roundNumberOf(draft, draft.points.get(said.pointId)?.strand) }
    const known = draft.investigation.views.get(said.pointId)
    if (known) known.push(saved)
    else draft.investigation.views.set(said.pointId, [saved])
  },
})
