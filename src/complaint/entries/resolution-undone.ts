import { z } from 'zod'
import { setPoints } from '../points.ts'
import { roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T18. What was promised was not done, or the complainant says that it is not resolved: stage 2 may be asked for. */
export const resolutionUndone = complaintEntry({
  type: 'resolution-undone',
  version: 1,
  rank: 19,
  title: 'Not resolved after all',
  data: z.strictObject({
    strand,
    pointIds: z.array(z.string()),
    why: z.enum(['the terms were not carried out', 'the complainant says so']),
    words: z.string(),
  }),
  sample: { strand: 'substance', pointIds: [], why: 'the terms were not carried out', words: 'No call since May.' },
  describe: ({ why, words }) =>
    `${why === 'the complainant says so' ? 'The complainant says so.' : 'The terms were not carried out.'} ${words}`,
  apply(draft, { strand: of, pointIds }) {
    const points = [...draft.points.values()].filter(point => point.strand === of)
    setPoints(draft, pointIds.length > 0 ? pointIds : points.map(({ id }) => id), 'live', 'resolved')
    const round = roundOf(draft, of)
    if (round.stage1Outcome === 'resolved') round.stage1Outcome = 'not resolved'
  },
})
