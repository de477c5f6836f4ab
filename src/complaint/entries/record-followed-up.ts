import { z } from 'zod'
import { recordSteps } from '../investigation/papers.ts'
import { complaintEntry } from './define.ts'

/** A record asked for was chased, came, or is missing. */
export const recordFollowedUp = complaintEntry({
  type: 'record-followed-up',
  version: 2,
  rank: 29,
  title: 'Record followed up',
  data: z.strictObject({
    recordId: z.string(),
    step: z.enum(recordSteps),
    note: z.string().nullable(),
    /** The file that holds it; null where there is none here. */
    fileId: z.string().nullable(),
  }),
  sample: { recordId: 'r1', step: 'chased', note: 'Promised for Friday.', fileId: 'f1' },
  older: [
    {
      version: 1,
      sample: { recordId: 'r1', step: 'chased', note: 'Promised for Friday.' },
      upgrade: older => ({ ...older, fileId: null }),
    },
  ],
  describe: ({ step, note }) => `${step}.${note === null ? '' : ` ${note}`}`,
  apply(draft, { recordId, step, note, fileId }, entry) {
    draft.investigation.records
      .get(recordId)
      ?.steps.push({ seq: entry.seq, step, note, fileId, happened: entry.happened })
  },
})
