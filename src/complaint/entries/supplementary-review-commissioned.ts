import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText, onDay } from '#stream/when.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

const data = z.strictObject({
  strand,
  pointIds: z.array(z.string()),
  note: z.string().nullable(),
  /** The law gives no limit: the day that the council set; null where it set none. */
  dueOn: dayText.nullable(),
})

/** T37. A further look at some points by another investigator, which the law does not provide for and does not time. */
export const supplementaryReviewCommissioned = complaintEntry({
  type: 'supplementary-review-commissioned',
  version: 2,
  rank: 64,
  title: 'Supplementary review commissioned',
  data,
  sample: { strand: 'substance', pointIds: ['p1'], note: null, dueOn: '2025-01-17' },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', pointIds: ['p1'], note: null },
      upgrade: older => ({ ...older, dueOn: null }),
    },
  ],
  describe: ({ note, dueOn }) => `${note ?? 'By another investigator.'}${dueOn ? ` Due ${dueOn}.` : ''}`,
  apply(draft, said, entry) {
    takeStep(roundOf(draft, said.strand), 'supplementary review commissioned', milestoneOf(entry))
    roundOf(draft, said.strand).panel.supplementary = {
      pointIds: said.pointIds,
      dueOn: said.dueOn === null ? null : onDay(isoDay(said.dueOn)),
    }
  },
})
