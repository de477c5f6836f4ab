import type { JsonObject } from '#stream/entry.ts'
import { readContent } from '../content.ts'
import type { Queries } from '../db.ts'

const FILE_ADDED = 'file-added'
/** Its logo is a file of the council itself, kept under the council's id. */
const LETTERHEAD = 'letterhead-settled'
export const FILE_DESTROYED = 'file-destroyed'

/** A file as the entry that added it says. */
export interface NamedFile {
  readonly authorityId: string
  readonly complaintId: string
  /** The entry that names it. */
  readonly seq: number
  readonly storedAs: string
  readonly size: number
  readonly sha256: string
}

interface Row {
  stream_id: string
  seq: number
  type: string
  canonical: string
}

const SELECT = `select stream_id, seq, type, canonical
  from entries join entry_data using (authority_id, stream_kind, stream_id, seq)
  where authority_id = $1 and stream_kind in ('complaint', 'authority')
    and type in ('${FILE_ADDED}', '${FILE_DESTROYED}', '${LETTERHEAD}')`

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function namedIn(authorityId: string, rows: readonly Row[]): readonly NamedFile[] {
  const named = new Map<string, NamedFile>()
  for (const { stream_id: complaintId, seq, type, canonical } of rows) {
    const { data } = readContent(JSON.parse(canonical))
    const { storedAs, size, sha256 } = type === LETTERHEAD && isObject(data.logo) ? data.logo : data
    if (typeof storedAs !== 'string') continue
    if (type === FILE_DESTROYED) named.delete(storedAs)
    else if (typeof size === 'number' && typeof sha256 === 'string')
      named.set(storedAs, { authorityId, complaintId, seq, storedAs, size, sha256 })
  }
  return [...named.values()]
}

/** What came in by email is kept under the council's own id, and no entry names it. */
const mailsKept = (tx: Queries, authorityId: string): Promise<readonly NamedFile[]> =>
  tx.query<NamedFile>(
    `select authority_id as "authorityId", authority_id as "complaintId", 0 as seq, stored_as as "storedAs", size, sha256
     from inbox where authority_id = $1 order by mail_id`,
    [authorityId],
  )

/**
 * The files that ought to lie on the shelf: by the entries themselves, those added and not destroyed since, and the
 * messages of the inbox.
 */
export const filesNamed = async (tx: Queries, authorityId: string): Promise<readonly NamedFile[]> => [
  ...namedIn(authorityId, await tx.query<Row>(`${SELECT} order by stream_id, seq`, [authorityId])),
  ...(await mailsKept(tx, authorityId)),
]

export const filesNamedIn = async (
  tx: Queries,
  authorityId: string,
  complaintId: string,
): Promise<readonly NamedFile[]> =>
  namedIn(authorityId, await tx.query<Row>(`${SELECT} and stream_id = $2 order by seq`, [authorityId, complaintId]))

/**
 * What was filed with a complaint, and with no other: it goes when the complaint does. What may be about it, and was filed
 * with another, is that one’s; what nobody has filed yet stays for a person. The complaint is $2.
 */
export const FILED_WITH_IT_ALONE = `filed_with <> '{}' and '{}' = array_remove(filed_with::text[], $2)`

/** The messages that were filed with a complaint and no other, as they lie in the inbox. */
export const mailsFiledIn = async (
  tx: Queries,
  authorityId: string,
  complaintId: string,
): Promise<readonly Pick<NamedFile, 'authorityId' | 'storedAs'>[]> =>
  tx.query(
    `select authority_id as "authorityId", stored_as as "storedAs" from inbox
     where authority_id = $1 and ${FILED_WITH_IT_ALONE}`,
    [authorityId, complaintId],
  )
