import { z } from 'zod'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { settleVersion } from '../statement-of-complaint/settle-version.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

const point = z.strictObject({
  pointId: z.string(),
  label: z.string().nullable(),
  segments: z.array(z.union([z.int(), z.string()])),
  parentId: z.string().nullable(),
  kind: z.enum(['point', 'heading']),
  text: z.string().nullable(),
  count: z.int().positive(),
  countInferred: z.boolean(),
})

/**
 * A version of the statement of complaint: its points, in order. A point keeps its identity over versions while its
 * label, order and text may change; one that a later version leaves out stays until it is withdrawn or scoped out.
 */
export const statementOfComplaintSettled = complaintEntry({
  type: 'statement-of-complaint-settled',
  version: 1,
  rank: 26,
  title: 'Statement of complaint',
  data: z.strictObject({
    strand,
    agreed: z.enum(['agreed', 'agreed in part', 'not agreed', 'not stated']),
    points: z.array(point),
    statedCount: z.int().nullable(),
  }),
  sample: {
    strand: 'substance',
    agreed: 'agreed',
    points: [
      {
        pointId: 'p1',
        label: '1a',
        segments: [1, 'a'],
        parentId: null,
        kind: 'point',
        text: 'Calls',
        count: 1,
        countInferred: false,
      },
    ],
    statedCount: 1,
  },
  describe: ({ points, agreed }) => {
    const number = points.filter(({ kind }) => kind === 'point').reduce((sum, { count }) => sum + count, 0)
    const listed = number === 0 ? 'Its points are not known' : `${number} ${number === 1 ? 'point' : 'points'}`
    return `${listed}${agreed === 'not stated' ? '' : `, ${agreed} with the complainant`}.`
  },
  apply(draft, data, entry) {
    takeStep(roundOf(draft, data.strand), 'statement of complaint settled', milestoneOf(entry))
    if (data.statedCount !== null) draft.statedPointCount = data.statedCount
    settleVersion(draft, data, entry)
    data.points.forEach(({ pointId, ...said }, order) => {
      const known = draft.points.get(pointId)
      if (known) Object.assign(known, said, { order })
      else draft.points.set(pointId, { id: pointId, strand: data.strand, ...said, order, aliases: [], state: 'live' })
    })
  },
})
