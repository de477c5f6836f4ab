import { z } from 'zod'
import { dayText } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** The draft report goes to somebody to check its facts, by a day. Its findings are not theirs to discuss. */
export const factCheckAsked = complaintEntry({
  type: 'fact-check-asked',
  version: 1,
  rank: 32,
  title: 'Facts of the draft report to be checked',
  data: z.strictObject({ checkId: z.string(), reader: z.string(), lastDay: dayText.nullable() }),
  sample: { checkId: 'k1', reader: 'The team manager', lastDay: '2024-10-04' },
  describe: ({ lastDay }) => (lastDay === null ? 'No last day was given.' : 'By a last day.'),
  apply(draft, { checkId, reader, lastDay }, entry) {
    draft.investigation.factChecks.set(checkId, {
      id: checkId,
      seq: entry.seq,
      reader,
      lastDay,
      asked: entry.happened,
      comments: [],
    })
  },
})
