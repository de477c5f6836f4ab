import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { sizeInWords } from '../files/in-words.ts'
import { fileKind, messageAsSent } from '../files/kinds.ts'
import { typeInWords } from '../files/types.ts'
import { complaintEntry } from './define.ts'

const sample = {
  fileId: 'f1',
  storedAs: '3f0c',
  name: 'letter.pdf',
  kind: 'letter or email' as const,
  what: 'The letter that says so.',
  type: 'pdf',
  size: 12_345,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  dated: { earliest: '2024-02-05', latest: '2024-02-05', asWritten: null },
  suppliedBy: 'p1',
  versionOf: null,
}

/** What the outbox said of the messages that it kept, before they were a kind of their own. */
const saidOfMessages: ReadonlySet<unknown> = new Set([
  'The message as it was sent',
  'The message as it was handed over',
])

/** A file was added. The record holds what it is and the hash of its content; the content lies encrypted elsewhere. */
export const fileAdded = complaintEntry({
  type: 'file-added',
  version: 2,
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
  sample,
  older: [
    {
      version: 1,
      sample: { ...sample, type: 'eml', what: 'The message as it was sent' },
      upgrade: older =>
        saidOfMessages.has(older.what) && (older.type === 'eml' || older.type === 'txt')
          ? { ...older, kind: messageAsSent }
          : older,
    },
  ],
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
