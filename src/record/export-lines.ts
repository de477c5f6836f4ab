import { z } from 'zod'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const instant = z.iso.datetime({ precision: 3 })
const day = z.iso.date().nullable()
const place = {
  authority: id,
  kind: z.enum(['complaint', 'person', 'authority']),
  stream: id,
  seq: z.int().positive(),
}

const entryLine = z.strictObject({
  is: z.literal('entry'),
  ...place,
  type: z.string(),
  version: z.int(),
  happenedFrom: day,
  happenedTo: day,
  asWritten: z.string().nullable(),
  recordedAt: instant,
  actor: z.string(),
  source: z.enum(['worked', 'history']),
  dataHash: hex(32),
  previous: hex(32),
  hash: hex(32),
  /** Both null once the content was disposed of. */
  salt: hex(16).nullable(),
  canonical: z.string().nullable(),
})

/**
 * An export is text, a JSON object a line: `redress` first, `end` last, between them each authority before what is its
 * own, and the entries of a stream in order. A change of these shapes needs a new version number, and the older ones
 * stay readable.
 */
const line = z.discriminatedUnion('is', [
  entryLine,
  z.strictObject({
    is: z.literal('redress'),
    format: z.literal('export'),
    version: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    tables: z.string(),
  }),
  z.strictObject({
    is: z.literal('authority'),
    authority: id,
    kind: z.enum(['practice', 'real']),
    referencePrefix: z.string(),
    createdAt: instant,
  }),
  z.strictObject({ is: z.literal('reference'), authority: id, year: z.int(), last: z.int() }),
  z.strictObject({ is: z.literal('head'), ...place, hash: hex(32), listedAt: instant }),
  z.strictObject({
    is: z.literal('audit'),
    authority: id,
    at: instant,
    actor: z.string(),
    kind: z.string(),
    subject: z.string(),
    detail: z.string().nullable(),
  }),
  z.strictObject({
    is: z.literal('draft'),
    authority: id,
    actor: z.string(),
    subject: z.string(),
    form: z.string(),
    answers: z.string(),
    savedAt: instant,
  }),
  /** What came by email, and what became of it. From version 3 on. */
  z.strictObject({
    is: z.literal('mail'),
    authority: id,
    mail: id,
    receivedAt: instant,
    sentTo: z.string(),
    kind: z.string(),
    standing: z.string(),
    times: z.int().positive(),
    messageId: z.string().nullable(),
    bodySha256: hex(32),
    fromAddress: z.string().nullable(),
    fromName: z.string().nullable(),
    subject: z.string().nullable(),
    attachments: z.int().nonnegative().nullable(),
    /** Ids of complaints, with commas between. */
    about: z.string(),
    storedAs: hex(16),
    size: z.int().nonnegative(),
    sha256: hex(32),
    checkResult: z.string().nullable(),
    checkBy: z.string().nullable(),
    settledAt: instant.nullable(),
    settledBy: z.string().nullable(),
    complaint: id.nullable(),
    reason: z.string().nullable(),
    /** Not there in an export made before senders were looked at. */
    senderProof: z.string().nullable().default(null),
    senderProofBy: z.string().nullable().default(null),
    /** Ids of complaints, with commas between; not there in an export made before they were kept apart from `about`. */
    filedWith: z.string().nullable().default(null),
  }),
  /** A file, then its bytes in as many lines as it takes, then its end. From version 2 on. */
  z.strictObject({
    is: z.literal('file'),
    authority: id,
    complaint: id,
    storedAs: hex(16),
    size: z.int().nonnegative(),
    sha256: hex(32),
  }),
  z.strictObject({ is: z.literal('part'), bytes: z.base64() }),
  /** Not whole: its bytes were missing or damaged when it was exported, and those before this line are of no use. */
  z.strictObject({ is: z.literal('file-end'), whole: z.boolean() }),
  /** How many lines stand before it, and the SHA-256 over them, line ends included. */
  z.strictObject({ is: z.literal('end'), lines: z.int(), sha256: hex(32) }),
])

export type Line = z.infer<typeof line>
export type EntryLine = z.infer<typeof entryLine>

/** @throws Error when it is not a line of an export. */
export function readLine(text: string): Line {
  const result = line.safeParse(JSON.parse(text))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : 'it is no line of an export')
}
