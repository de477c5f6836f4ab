import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/**
 * A point of the complaint as it was taken down: what is complained about, what is wanted, when it happened and whose
 * service it was. The statement of complaint later settles its words; the point keeps its identity.
 */
export const pointRecorded = complaintEntry({
  type: 'point-recorded',
  version: 1,
  rank: 12,
  background: true,
  title: 'Point recorded',
  data: z.strictObject({
    pointId: z.string(),
    label: z.string(),
    segments: z.array(z.union([z.int(), z.string()])),
    parentId: z.string().nullable(),
    text: z.string(),
    wanted: z.string().nullable(),
    arose: whenData,
    service: z.string().nullable(),
    theme: z.string().nullable(),
  }),
  sample: {
    pointId: 'p1',
    label: '1',
    segments: [1],
    parentId: null,
    text: 'Calls were not returned',
    wanted: 'One worker to call',
    arose: { earliest: '2021-12-01', latest: '2021-12-31', asWritten: 'December 2021' },
    service: 'Duty team',
    theme: 'communication: calls not returned',
  },
  describe: ({ label, text }) => `${label}: ${text}`,
  apply(draft, { pointId, label, segments, parentId, text, ...details }, { seq }) {
    const parent = parentId === null ? undefined : draft.points.get(parentId)
    if (parent) parent.kind = 'heading'
    const known = draft.points.get(pointId)
    const said = { label, segments, parentId, text }
    if (known) Object.assign(known, said)
    else
      draft.points.set(pointId, {
        id: pointId,
        strand: 'substance',
        kind: 'point',
        order: draft.points.size,
        count: 1,
        countInferred: false,
        aliases: [],
        state: 'live',
        ...said,
      })
    draft.intake.pointDetails.set(pointId, { seq, ...details, arose: whenFromData(details.arose) })
  },
})
