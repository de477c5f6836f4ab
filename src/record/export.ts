import { createHash } from 'node:crypto'
import type { StreamKind } from '#stream/entry.ts'
import type { Db, Tx } from './db.ts'
import { everyEntry, type KeptEntry, streamKinds } from './every-entry.ts'
import type { Line } from './export-lines.ts'
import { fileLines } from './files/export-files.ts'
import type { FileKeeper } from './files/file-keeper.ts'
import { hexOf } from './hex.ts'
import { mailLines } from './mail-lines.ts'

export interface Exported {
  readonly entries: number
  /** Files written whole. */
  readonly files: number
  /** Files whose content is missing or damaged. */
  readonly broken: number
}

/**
 * Writes everything in the record but the read tables, as it stands at one moment, for another engine or a later version
 * to take in. It holds every word of every complaint: whoever keeps the file keeps the record.
 * @param write takes one line with its end; waited for, so that the record need not fit in memory
 */
export async function exportRecord(
  { db, files }: { readonly db: Db; readonly files: FileKeeper },
  write: (line: string) => Promise<void>,
): Promise<Exported> {
  await files.locked()
  return db.transaction({ role: 'inspect', authorityId: null, snapshot: true }, async tx => {
    const sum = createHash('sha256')
    let lines = 0
    const exported = { entries: 0, files: 0, broken: 0 }
    for await (const line of linesOf(tx, files)) {
      const text = `${JSON.stringify(line)}\n`
      sum.update(text)
      lines++
      if (line.is === 'entry') exported.entries++
      if (line.is === 'file-end') exported[line.whole ? 'files' : 'broken']++
      await write(text)
    }
    await write(`${JSON.stringify({ is: 'end', lines, sha256: sum.digest('hex') } satisfies Line)}\n`)
    return exported
  })
}

async function* linesOf(tx: Tx, files: FileKeeper): AsyncGenerator<Line, void> {
  const [last] = await tx.query<{ name: string }>('select name from schema_migrations order by number desc limit 1')
  yield { is: 'redress', format: 'export', version: 3, tables: last?.name ?? '' }
  const authorities = await tx.query<{
    authority: string
    kind: 'practice' | 'real'
    referencePrefix: string
    createdAt: string
  }>(
    `select id as authority, kind, reference_prefix as "referencePrefix", created_at as "createdAt"
     from authorities order by created_at, id`,
  )
  for (const authority of authorities) {
    yield { is: 'authority', ...authority }
    yield* linesOfAuthority(tx, authority.authority)
    yield* fileLines(tx, files, authority.authority)
  }
}

async function* linesOfAuthority(tx: Tx, authority: string): AsyncGenerator<Line, void> {
  const references = await tx.query<{ year: number; last: number }>(
    'select year, last from reference_sequences where authority_id = $1 order by year',
    [authority],
  )
  for (const one of references) yield { is: 'reference', authority, ...one }
  for (const kind of streamKinds) {
    for await (const page of everyEntry(tx, authority, kind)) for (const entry of page) yield entryLine(entry)
  }
  yield* heads(tx, authority)
  yield* audit(tx, authority)
  const drafts = await tx.query<{ actor: string; subject: string; form: string; answers: string; savedAt: string }>(
    `select actor, subject, form, answers, saved_at as "savedAt" from drafts where authority_id = $1
     order by actor, subject, form`,
    [authority],
  )
  for (const one of drafts) yield { is: 'draft', authority, ...one }
  yield* mailLines(tx, authority)
}

function entryLine({ envelope, dataHash, previous, hash, salt, canonical }: KeptEntry): Line {
  const { authorityId, stream, ...rest } = envelope
  return {
    is: 'entry',
    authority: authorityId,
    kind: stream.kind,
    stream: stream.id,
    ...rest,
    dataHash,
    previous,
    hash,
    salt: salt === null ? null : hexOf(salt),
    canonical,
  }
}

const PAGE = 1_000

async function* heads(tx: Tx, authority: string): AsyncGenerator<Line, void> {
  let after: readonly [kind: string, stream: string, seq: number] = ['', '00000000-0000-0000-0000-000000000000', 0]
  while (true) {
    const rows = await tx.query<{ kind: StreamKind; stream: string; seq: number; hash: Uint8Array; listedAt: string }>(
      `select stream_kind as kind, stream_id as stream, seq, hash, listed_at as "listedAt" from stream_heads
       where authority_id = $1 and (stream_kind, stream_id, seq) > ($2, $3, $4)
       order by stream_kind, stream_id, seq limit $5`,
      [authority, ...after, PAGE],
    )
    for (const row of rows) yield { is: 'head', authority, ...row, hash: hexOf(row.hash) }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = [last.kind, last.stream, last.seq]
  }
}

async function* audit(tx: Tx, authority: string): AsyncGenerator<Line, void> {
  let after = 0
  while (true) {
    const rows = await tx.query<{
      id: number
      at: string
      actor: string
      kind: string
      subject: string
      detail: string | null
    }>(
      `select id, at, actor, kind, subject, detail from audit where authority_id = $1 and id > $2
       order by id limit $3`,
      [authority, after, PAGE],
    )
    for (const { id: _, ...row } of rows) yield { is: 'audit', authority, ...row }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
  }
}
