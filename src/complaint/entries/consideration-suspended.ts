import { z } from 'zod'
import { concurrentLimbs } from '#law/concurrent.ts'
import { whenData, whenFromData } from '#stream/when.ts'
import { leafPoints, setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T09. Regulation 8(1) and (2): a limb, and the decision that considering it would prejudice what runs beside it. */
export const considerationSuspended = complaintEntry({
  type: 'consideration-suspended',
  version: 1,
  rank: 61,
  title: 'Consideration suspended',
  data: z.strictObject({
    /** null where the record has none. */
    limb: z.enum(concurrentLimbs).nullable(),
    /** What shows the limb: for the first, the complainant's own written statement. */
    shownBy: z.string().nullable(),
    proceeding: z.string(),
    prejudice: z.string().nullable(),
    legalAdvice: z.string().nullable(),
    pointIds: z.array(z.string()),
    reviewOn: whenData,
    decidedBy: z.string().nullable(),
  }),
  sample: {
    limb: 'criminal investigation',
    shownBy: 'Notified by the police by email.',
    proceeding: 'The investigation of the incident in March.',
    prejudice: 'Interviews would go over what the witnesses will be asked.',
    legalAdvice: 'Advised so by the legal team.',
    pointIds: [],
    reviewOn: { earliest: '2025-03-03', latest: '2025-03-03', asWritten: null },
    decidedBy: null,
  },
  describe: ({ proceeding, pointIds }) =>
    `${pointIds.length === 0 ? 'The whole complaint' : pointIds.length === 1 ? '1 point' : `${pointIds.length} points`}, for: ${proceeding}`,
  apply(draft, { limb, proceeding, prejudice, pointIds, reviewOn }, entry) {
    draft.gates.suspensions.push({
      ...milestoneOf(entry),
      limb,
      proceeding,
      prejudice,
      pointIds,
      reviewOn: whenFromData(reviewOn),
      notice: null,
      proceedingsOver: null,
      ended: null,
      madeAgain: false,
    })
    const ids = pointIds.length > 0 ? pointIds : leafPoints(draft).map(({ id }) => id)
    setPoints(draft, ids, 'suspended', 'live')
  },
})
