import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** The files of a pack were made: which they are, and on which pages each paper stands, with the hash of what stands there. */
export const packMade = complaintEntry({
  type: 'pack-made',
  version: 1,
  rank: 54,
  background: true,
  title: 'Files of a pack made',
  data: z.strictObject({
    packId: z.string(),
    files: z.array(
      z.strictObject({
        fileId: z.string(),
        kind: z.enum(['pdf', 'zip', 'index']),
        part: z.int().positive(),
        parts: z.int().positive(),
      }),
    ),
    ranges: z.array(z.strictObject({ fileId: z.string(), from: z.int(), to: z.int(), sha256: z.string() })),
    lastPage: z.int().nonnegative(),
  }),
  sample: {
    packId: 'k1',
    files: [{ fileId: 'f3', kind: 'pdf', part: 1, parts: 1 }],
    ranges: [
      { fileId: 'f1', from: 1, to: 9, sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    ],
    lastPage: 9,
  },
  fixed: ['packId', 'files', 'ranges', 'lastPage'],
  describe: ({ files, lastPage }) =>
    `${lastPage} ${lastPage === 1 ? 'page' : 'pages'}, in ${files.length} ${files.length === 1 ? 'file' : 'files'}.`,
  apply(draft, { packId, ...made }, { seq, happened }) {
    const pack = draft.packs.composed.get(packId)
    if (pack) pack.made = { seq, happened, ...made }
  },
})
