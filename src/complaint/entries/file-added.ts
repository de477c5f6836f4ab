import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { sizeInWords } from '../files/in-words.ts'
import { fileKind } from '../files/kinds.ts'
import { typeInWords } from '../files/types.ts'
import { complaintEntry } from './define.ts'

/** A file was added. The record holds what it is and the hash of its content; the content lies encrypted elsewhere. */
export const fileAdded = complaintEntry({
  type: 'file-added',
  version: 1,
  rank: 3,
  background: true,
  title: 'File added',
  data: z.strictObject({
    fileId: z.string(),
    storedAs: z.string(),
    name: z.string(),
    kind: fileKind,
    what: z.string().nullable(),
    type: z.string(),
    size: z.int().nonnegative(),
    sha256: z.string(),
    dated: whenData,
    suppliedBy: z.string().nullable(),
    versionOf: z.string().nullable(),
  }),
  sample: {
    fileId: 'f1',
    storedAs: '3f0c',
    name: 'letter.pdf',
    kind: 'letter or email',
    what: 'The letter that says so.',
    type: 'pdf',
    size: 12_345,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    dated: { earliest: '2024-02-05', latest: '2024-02-05', asWritten: null },
    suppliedBy: 'p1',
    versionOf: null,
  },
  fixed: ['fileId', 'storedAs', 'type', 'size', 'sha256'],
  describe: ({ kind, what, type, size, versionOf }) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${typeInWords(type)}, ${sizeInWords(size)})${versionOf === null ? '' : ', a later version'}${what === null ? '' : `: ${what.replaceAll(/\s+/g, ' ')}`}`,
  apply(draft, { fileId, dated, ...said }, entry) {
    draft.files.held.set(fileId, {
      id: fileId,
      seq: entry.seq,
      ...said,
      dated: whenFromData(dated),
      added: entry.happened,
      check: null,
      release: null,
      destroyed: null,
    })
  },
})
