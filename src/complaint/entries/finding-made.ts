import { z } from 'zod'
import { roundNumberOf } from '../rounds.ts'
import { decider, findingValue } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * One decider's finding on one point. It names the finding it reviews, so that "from" is filled in by the record; the
 * "from" a source states is kept beside it, and a difference is a fault for a person to settle, never corrected here.
 */
export const findingMade = complaintEntry({
  type: 'finding-made',
  version: 1,
  rank: 36,
  title: 'Finding made',
  data: z.strictObject({
    findingId: z.string(),
    pointId: z.string().nullable(),
    labelAsPrinted: z.string().nullable(),
    decider,
    stage: z.literal([1, 2, 3]),
    finding: findingValue,
    asPrinted: z.string(),
    reviews: z.string().nullable(),
    fromAsStated: findingValue.nullable(),
    whichPart: z.string().nullable(),
    reasons: z.string().nullable(),
    wholePoint: z.enum(['no', 'chosen', 'as printed']),
  }),
  sample: {
    findingId: 'f2',
    pointId: 'p1',
    labelAsPrinted: '14c',
    decider: 'panel',
    stage: 3,
    finding: 'inconclusive',
    asPrinted: 'inconclusive',
    reviews: 'f1',
    fromAsStated: 'partially upheld',
    whichPart: null,
    reasons: null,
    wholePoint: 'no',
  },
  describe: ({ labelAsPrinted, decider: by, finding }) =>
    `${labelAsPrinted ? `Point ${labelAsPrinted}: ` : ''}${finding}, by the ${by}.`,
  apply(draft, { findingId, ...said }, entry) {
    draft.findings.set(findingId, {
      id: findingId,
      seq: entry.seq,
      ...said,
      round: roundNumberOf(draft, draft.points.get(said.pointId ?? '')?.strand),
      happened: entry.happened,
      source: entry.source,
    })
  },
})
