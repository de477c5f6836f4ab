import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** A piece of evidence of the stage 2 investigation, with its number in the register. */
export const evidenceRegistered = complaintEntry({
  type: 'evidence-registered',
  version: 1,
  rank: 28,
  title: 'Evidence registered',
  data: z.strictObject({
    evidenceId: z.string(),
    number: z.int().positive(),
    kind: z.string(),
    what: z.string(),
    dated: whenData,
    whence: z.string(),
    fileId: z.string().nullable(),
  }),
  sample: {
    evidenceId: 'e1',
    number: 1,
    kind: 'case record',
    what: 'Case notes from March to May.',
    dated: { earliest: '2024-03-01', latest: '2024-05-31', asWritten: 'March to May 2024' },
    whence: 'The case system.',
    fileId: null,
  },
  describe: ({ number, kind }) => `Number ${number}, ${kind}.`,
  apply(draft, { evidenceId, dated, ...said }, entry) {
    draft.investigation.evidence.set(evidenceId, {
      id: evidenceId,
      seq: entry.seq,
      ...said,
      dated: whenFromData(dated),
    })
  },
})
