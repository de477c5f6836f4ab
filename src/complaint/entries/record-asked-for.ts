import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A record that the investigation asks for. What becomes of it is told by further entries. */
export const recordAskedFor = complaintEntry({
  type: 'record-asked-for',
  version: 1,
  rank: 28,
  title: 'Record asked for',
  data: z.strictObject({ recordId: z.string(), what: z.string(), ofWhom: z.string() }),
  sample: { recordId: 'r1', what: 'Case notes of the duty team, 2024.', ofWhom: 'The duty team manager.' },
  describe: ({ what }) => what,
  apply(draft, { recordId, what, ofWhom }, entry) {
    draft.investigation.records.set(recordId, {
      id: recordId,
      seq: entry.seq,
      what,
      ofWhom,
      asked: entry.happened,
      steps: [],
    })
  },
})
