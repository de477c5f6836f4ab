import { z } from 'zod'
import { stage2Authors } from '../investigation/state.ts'
import { milestoneOf, roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T26. A report is sent back to be completed. No clock stops or starts with it. */
export const reportReturned = complaintEntry({
  type: 'report-returned',
  version: 1,
  rank: 35,
  title: 'Report sent back',
  data: z.strictObject({
    strand,
    author: z.enum(stage2Authors),
    missing: z.string(),
    pointIds: z.array(z.string()),
    labels: z.array(z.string()),
  }),
  sample: {
    strand: 'substance',
    author: 'investigating officer',
    missing: 'What the duty team was asked, and said.',
    pointIds: ['p1'],
    labels: ['1a'],
  },
  describe: ({ author, missing, labels }) =>
    `To the ${author}${labels.length > 0 ? `, on ${labels.join(', ')}` : ''}. ${missing}`,
  apply(draft, { strand: of, author, missing, pointIds }, entry) {
    roundOf(draft, of).reportsReturned.push({ ...milestoneOf(entry), author, missing, pointIds })
  },
})
