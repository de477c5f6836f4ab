import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** Something that happened in the matter itself, dated as exactly as it is known, with the evidence for it. */
export const chronologyNoted = complaintEntry({
  type: 'chronology-noted',
  version: 1,
  rank: 30,
  title: 'Chronology of the matter',
  data: z.strictObject({ itemId: z.string(), dated: whenData, what: z.string(), evidenceIds: z.array(z.string()) }),
  sample: {
    itemId: 'c1',
    dated: { earliest: '2024-03-01', latest: '2024-03-31', asWritten: 'March 2024' },
    what: 'A review was put off.',
    evidenceIds: ['e1'],
  },
  describe: () => 'An event of the matter was set down.',
  apply(draft, { itemId, dated, what, evidenceIds }, entry) {
    draft.investigation.chronology.push({ id: itemId, seq: entry.seq, dated: whenFromData(dated), what, evidenceIds })
  },
})
