import { z } from 'zod'
import { dayText } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** The draft report goes to somebody to check its facts, by a day. Its findings are not theirs to discuss. */
export const factCheckAsked = complaintEntry({
  type: 'fact-check-asked',
  version: 2,
  rank: 32,
  title: 'Facts of the draft report to be checked',
  data: z.strictObject({
    checkId: z.string(),
    reader: z.string(),
    lastDay: dayText.nullable(),
    pointIds: z.array(z.string()),
  }),
  sample: { checkId: 'k1', reader: 'The team manager', lastDay: '2024-10-04', pointIds: ['p1'] },
  older: [
    {
      version: 1,
      sample: { checkId: 'k1', reader: 'The team manager', lastDay: '2024-10-04' },
      upgrade: older => ({ ...older, pointIds: [] }),
    },
  ],
  describe: ({ lastDay }) => (lastDay === null ? 'No last day was given.' : 'By a last day.'),
  apply(draft, { checkId, reader, lastDay, pointIds }, entry) {
    draft.investigation.factChecks.set(checkId, {
      id: checkId,
      seq: entry.seq,
      reader,
      lastDay,
      asked: entry.happened,
      pointIds,
      comments: [],
    })
  },
})
