import type { NewEntry, StoredEntry, StreamRef } from '#stream/entry.ts'
import { type AuditRecord, auditStatement } from './audit.ts'
import { type AuthorityRow, createAuthority, listAuthorities } from './authorities.ts'
import type { Db, Queries, Statement, Tx } from './db.ts'
import { type FileKeeper, filesInMemory } from './files/file-keeper.ts'
import { FILE_DESTROYED } from './files/files-named.ts'
import { openFiles } from './files/open-files.ts'
import { bringListsUpToDate, listsAreMade } from './lists-made.ts'
import { migrate } from './migrate.ts'
import { openDb, type RecordSettings } from './open-db.ts'
import type { Projection } from './projection.ts'
import { nextReference } from './references.ts'
import { append, keptEntries, loadEach, loadStream, type Recording } from './store.ts'

/** The record of every authority in one database, as the office sees it. */
export interface RecordStore {
  readonly db: Db
  /** The contents of files, which lie outside the database. */
  readonly files: FileKeeper
  /** The read tables it keeps. */
  readonly projections: readonly Projection[]
  /** Brings the tables up to this version, and what read tables hold; the names of what was applied. @throws ForeignHistory */
  migrate(now: string): Promise<readonly string[]>
  createAuthority(authority: AuthorityRow, now: string): Promise<void>
  listAuthorities(): Promise<readonly AuthorityRow[]>
  /** Serves one request of one authority. Read tables are brought up to date before it commits. */
  transaction<T>(authorityId: string, work: (tx: RecordTx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface RecordTx extends Queries {
  readonly authorityId: string
  /** Every entry in `seq` order; empty when there is no such stream. @throws StreamDisposed */
  load(ref: StreamRef): Promise<readonly StoredEntry[]>
  /** @throws VersionConflict, and the whole transaction is rolled back */
  append(
    ref: StreamRef,
    expectedVersion: number,
    entries: readonly NewEntry[],
    recording: Recording,
  ): Promise<readonly StoredEntry[]>
  /** Written with the commit: what cannot be audited does not happen. */
  audit(...records: readonly AuditRecord[]): void
  /** NNB/2026/0012 */
  nextReference(year: number): Promise<string>
}

export async function openRecord(
  settings: RecordSettings,
  projections: readonly Projection[] = [],
): Promise<RecordStore> {
  const db = await openDb(settings)
  return recordOn(db, projections, openFiles(db, settings))
}

/** @param files where none are named, they are gone with the process: for tests */
export function recordOn(
  db: Db,
  projections: readonly Projection[] = [],
  files: FileKeeper = filesInMemory(db),
): RecordStore {
  return {
    db,
    files,
    projections,
    async migrate(now) {
      const applied = await migrate(db, now)
      await bringListsUpToDate(db, projections)
      return applied
    },
    async createAuthority(authority, now) {
      await createAuthority(db, authority, now)
      await listsAreMade(db, authority.id)
    },
    listAuthorities: () => listAuthorities(db),
    async transaction(authorityId, work) {
      const destroyed: string[] = []
      const result = await db.transaction({ role: 'serve', authorityId }, async tx => {
        const changed = new Map<string, StreamRef>()
        const streams = new Map<string, readonly StoredEntry[]>()
        const given = await work(recordTx(tx, authorityId, streams, changed, destroyed))
        await project(tx, authorityId, projections, streams, changed)
        return given
      })
      // Once it is on record that they are gone. Should this be broken off, "redress verify" removes what is left.
      for (const storedAs of destroyed) await files.remove({ authorityId, storedAs }).catch(() => {})
      return result
    },
    close: () => db.close(),
  }
}

const keyOf = (ref: StreamRef): string => `${ref.kind}/${ref.id}`

function recordTx(
  tx: Tx,
  authorityId: string,
  streams: Map<string, readonly StoredEntry[]>,
  changed: Map<string, StreamRef>,
  destroyed: string[],
): RecordTx {
  async function load(ref: StreamRef): Promise<readonly StoredEntry[]> {
    const known = streams.get(keyOf(ref))
    if (known) return known
    // Whoever opens a complaint wants the law of its council next: both in one trip.
    const council: StreamRef = { kind: 'authority', id: authorityId }
    const along = ref.kind === 'complaint' && !streams.has(keyOf(council)) ? [council] : []
    const [entries = [], ofCouncil] = await loadEach(tx, authorityId, [ref, ...along])
    streams.set(keyOf(ref), entries)
    if (ofCouncil) streams.set(keyOf(council), ofCouncil)
    return entries
  }
  return {
    authorityId,
    load,
    async append(ref, expectedVersion, entries, recording) {
      const stored = await append(tx, authorityId, ref, expectedVersion, entries, recording)
      const before = streams.get(keyOf(ref)) ?? (expectedVersion === 0 ? [] : undefined)
      // The list that the next look is given too, so that what was made from it need not be made again.
      const all = keptEntries(tx, authorityId, ref)
      if (all) streams.set(keyOf(ref), all)
      else if (before) streams.set(keyOf(ref), [...before, ...stored])
      if (stored.length > 0) changed.set(keyOf(ref), ref)
      for (const { type, data } of stored)
        if (type === FILE_DESTROYED && typeof data.storedAs === 'string') destroyed.push(data.storedAs)
      return stored
    },
    audit(...records) {
      tx.atEnd(records.map(record => auditStatement(authorityId, record)))
    },
    nextReference: year => nextReference(tx, authorityId, year),
    query: (sql, params) => tx.query(sql, params),
    batch: <Rows extends readonly object[]>(statements: readonly Statement[]) => tx.batch<Rows>(statements),
  }
}

async function project(
  tx: Tx,
  authorityId: string,
  projections: readonly Projection[],
  streams: ReadonlyMap<string, readonly StoredEntry[]>,
  changed: ReadonlyMap<string, StreamRef>,
): Promise<void> {
  for (const ref of changed.values()) {
    const wanted = projections.filter(projection => projection.kinds.includes(ref.kind))
    if (wanted.length === 0) continue
    const entries = streams.get(keyOf(ref)) ?? (await loadStream(tx, authorityId, ref))
    for (const projection of wanted) await projection.apply(tx, authorityId, ref, entries)
  }
}
