import { z } from 'zod'
import { stage2Authors } from '../investigation/state.ts'
import { roundNumberOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * A version of a report was made from the record and its files kept: as it was submitted, or as a draft whose facts are
 * checked. It is locked: a later version is another entry, with files of its own.
 */
export const reportKept = complaintEntry({
  type: 'report-kept',
  version: 2,
  rank: 34,
  background: true,
  title: 'Version of a report kept',
  data: z.strictObject({
    strand,
    author: z.enum(stage2Authors),
    kind: z.enum(['draft', 'submitted']),
    /** From 1, of its author and its kind in this strand. */
    number: z.int().positive(),
    files: z.array(z.strictObject({ fileId: z.string(), as: z.enum(['pdf', 'word']) })),
    /** Which points a draft tells of; none for all of it. */
    pointIds: z.array(z.string()),
    /** Whose check of the facts a draft was made for; null for a report. */
    checkId: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    author: 'investigating officer',
    kind: 'draft',
    number: 1,
    files: [{ fileId: 'f1', as: 'pdf' }],
    pointIds: ['p1'],
    checkId: 'k1',
  },
  older: [
    {
      version: 1,
      sample: {
        strand: 'substance',
        author: 'investigating officer',
        kind: 'submitted',
        number: 1,
        files: [{ fileId: 'f1', as: 'pdf' }],
        pointIds: [],
      },
      upgrade: older => ({ ...older, checkId: null }),
    },
  ],
  fixed: ['strand', 'author', 'kind', 'number', 'files', 'pointIds', 'checkId'],
  describe: ({ author, kind, number }) =>
    `Of the ${author}: ${kind === 'draft' ? `draft ${number}` : `version ${number}, as submitted`}.`,
  apply(draft, { strand: of, ...said }, entry) {
    draft.investigation.versions.push({
      seq: entry.seq,
      strand: of,
      round: roundNumberOf(draft, of),
      ...said,
      happened: entry.happened,
    })
  },
})
