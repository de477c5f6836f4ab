import { createHash } from 'node:crypto'
import type { Db } from '../db.ts'
import type { Problem } from '../verify.ts'
import { FileDamaged, FileMissing, FilesUnavailable } from './file-errors.ts'
import type { FileKeeper } from './file-keeper.ts'
import { filesNamed, type NamedFile } from './files-named.ts'

export interface FilesVerified {
  /** Files named by entries. */
  readonly files: number
  readonly problems: readonly Problem[]
  /** What no entry names, left by an upload broken off: removed. */
  readonly leftovers: number
  /** Why no file could be opened; null when they could. */
  readonly locked: string | null
}

/**
 * Content is kept before the entry that names it, so what is young may still be named: a redacted copy is read back
 * first, which may take an hour.
 */
const YOUNG = 3 * 60 * 60 * 1000

async function faultOf(files: FileKeeper, file: NamedFile): Promise<'file missing' | 'file altered' | null> {
  const sum = createHash('sha256')
  let size = 0
  try {
    for await (const piece of files.read(file)) {
      sum.update(piece)
      size += piece.length
    }
  } catch (error) {
    if (error instanceof FileMissing) return 'file missing'
    if (error instanceof FileDamaged) return 'file altered'
    throw error
  }
  return size === file.size && sum.digest('hex') === file.sha256 ? null : 'file altered'
}

interface Wanted {
  readonly authorities: ReadonlySet<string>
  readonly named: readonly NamedFile[]
  /** Messages that the outbox may have handed over, and that no entry names yet. */
  readonly onTheirWay: ReadonlySet<string>
}

/** Only those of councils that are in this record: another record may use the same folder. */
async function removeLeftovers(
  files: FileKeeper,
  { authorities, named, onTheirWay }: Wanted,
  before: number,
): Promise<number> {
  const wanted = new Set([...named.map(({ authorityId, storedAs }) => `${authorityId}/${storedAs}`), ...onTheirWay])
  let removed = 0
  for await (const { authorityId, storedAs, changedAt, whole } of files.list()) {
    if (!authorities.has(authorityId)) continue
    if ((whole && wanted.has(`${authorityId}/${storedAs}`)) || changedAt > before) continue
    await files.remove({ authorityId, storedAs })
    removed++
  }
  return removed
}

/**
 * Reads every file that the record names, holds it against the hash in its entry, and removes what nothing names.
 * @param now in milliseconds since 1970
 * @param young in milliseconds: what came later than that before `now` is left alone
 */
export async function verifyFiles(
  { db, files }: { readonly db: Db; readonly files: FileKeeper },
  now: number,
  young = YOUNG,
): Promise<FilesVerified> {
  const locked = await files.locked()
  const { authorities, named, onTheirWay } = await db.transaction(
    { role: 'inspect', authorityId: null, snapshot: true },
    async tx => {
      const rows = await tx.query<{ id: string }>('select id from authorities order by id')
      const all: NamedFile[] = []
      for (const { id } of rows) all.push(...(await filesNamed(tx, id)))
      const onTheirWay = await tx.query<{ name: string }>(
        `select authority_id || '/' || message_stored_as as name from outbox where message_stored_as is not null`,
      )
      return {
        authorities: new Set(rows.map(({ id }) => id)),
        named: all,
        onTheirWay: new Set(onTheirWay.map(({ name }) => name)),
      }
    },
  )
  const problems: Problem[] = []
  let leftovers = 0
  try {
    for (const file of locked === null ? named : []) {
      const what = await faultOf(files, file)
      const { authorityId, complaintId: id, seq } = file
      if (what !== null) problems.push({ authorityId, stream: { kind: 'complaint', id }, seq, what })
    }
    leftovers = await removeLeftovers(files, { authorities, named, onTheirWay }, now - young)
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error
    return { files: named.length, problems, leftovers, locked: error.message }
  }
  return { files: named.length, problems, leftovers, locked }
}
