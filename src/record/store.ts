import { formatIsoDay } from '#law/day.ts'
import type { NewEntry, StoredEntry, StreamKind, StreamRef, When } from '#stream/entry.ts'
import { BEGINNING, type Envelope, type Hash, hashOfData, hashOfEntry, newSalt } from './chain.ts'
import { readContent, writeContent } from './content.ts'
import type { Queries, Tx } from './db.ts'
import { hexOf } from './hex.ts'
import { insertEntries, type PlacedEntry } from './insert-entries.ts'
import { type KeptStream, KeptStreams } from './kept-streams.ts'
import { readStreams } from './read-streams.ts'
import { StreamDisposed, VersionConflict } from './stream-errors.ts'

export interface Recording {
  /** Who records it: a personId, or `system`. */
  readonly actor: string
  /** Instant in UTC, ISO 8601 with milliseconds: the caller's, for no clock is read here. */
  readonly now: string
}

interface Head {
  readonly version: number
  readonly hash: Hash
}

// What a transaction has read of a stream's end, so that a load followed by an append asks once.
const heads = new WeakMap<Tx, Map<string, Head>>()

const keyOf = (authorityId: string, ref: StreamRef): string => `${authorityId}/${ref.kind}/${ref.id}`

function keepHead(tx: Tx, authorityId: string, ref: StreamRef, head: Head): void {
  const known = heads.get(tx) ?? new Map<string, Head>()
  known.set(keyOf(authorityId, ref), head)
  heads.set(tx, known)
}

/** A few hundred complaints of the usual length, or a few very long ones. */
const kept = new KeptStreams(10_000)

// The content of the last entry is looked for too: whoever may not see content sees no stream that is kept.
const HEAD_WITH_CONTENT = `
  select seq, hash from entries join entry_data using (authority_id, stream_kind, stream_id, seq)
  where authority_id = $1 and stream_kind = $2 and stream_id = $3
  order by seq desc limit 1`

/** What is kept of each stream, where the database still ends it so: one trip for them all. */
async function stillKept(
  tx: Tx,
  authorityId: string,
  refs: readonly StreamRef[],
): Promise<readonly (KeptStream | undefined)[]> {
  const known = refs.map(ref => kept.get(keyOf(authorityId, ref)))
  const seen = refs.map(ref => heads.get(tx)?.get(keyOf(authorityId, ref))?.hash)
  const asked = refs.filter((_, place) => known[place] && seen[place] === undefined)
  const looks = asked.map(({ kind, id }) => ({ sql: HEAD_WITH_CONTENT, params: [authorityId, kind, id] }))
  const rows = looks.length === 0 ? [] : await tx.batch<{ hash: Uint8Array }[]>(looks)
  const found = new Map(asked.map((ref, place) => [ref, rows[place]?.[0]]))
  return refs.map((ref, place) => {
    const row = found.get(ref)
    const hash = row ? hexOf(row.hash) : seen[place]
    return hash !== undefined && known[place]?.hash === hash ? known[place] : undefined
  })
}

/**
 * Every entry of the stream in `seq` order; empty when there is no such stream (or it is another authority's). A stream
 * read before and unchanged since is not read again, and gives the same entries.
 * @throws StreamDisposed when its content was disposed of.
 */
export async function loadStream(tx: Tx, authorityId: string, ref: StreamRef): Promise<readonly StoredEntry[]> {
  const [entries = []] = await loadEach(tx, authorityId, [ref])
  return entries
}

/** As `loadStream`, for several streams in their order and in as few trips as can be. @throws StreamDisposed */
export async function loadEach(
  tx: Tx,
  authorityId: string,
  refs: readonly StreamRef[],
): Promise<readonly (readonly StoredEntry[])[]> {
  const known = await stillKept(tx, authorityId, refs)
  const loaded: (readonly StoredEntry[])[] = []
  for (const [place, ref] of refs.entries()) {
    const stream = known[place] ?? (await readStream(tx, authorityId, ref))
    keepHead(tx, authorityId, ref, stream)
    loaded.push(stream.entries)
  }
  return loaded
}

async function readStream(tx: Tx, authorityId: string, ref: StreamRef): Promise<KeptStream> {
  const [found] = await readStreams(tx, authorityId, ref.kind, [ref.id])
  if (!found) return { version: 0, hash: BEGINNING, entries: [] }
  const { entries, version, hash } = found
  if (!entries) throw new StreamDisposed(ref)
  const stream = { version, hash, entries }
  kept.keep(keyOf(authorityId, ref), stream)
  return stream
}

/** Several streams of one kind at once, by their id; a stream that is not there, or was disposed of, is left out. */
export async function loadStreams(
  tx: Queries,
  authorityId: string,
  kind: StreamKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  const found = await readStreams(tx, authorityId, kind, ids)
  return new Map(found.flatMap(({ id, entries }) => (entries ? [[id, entries] as const] : [])))
}

async function headOf(tx: Tx, authorityId: string, ref: StreamRef): Promise<Head> {
  const known = heads.get(tx)?.get(keyOf(authorityId, ref))
  if (known) return known
  const [row] = await tx.query<{ seq: number; hash: Uint8Array }>(
    `select seq, hash from entries where authority_id = $1 and stream_kind = $2 and stream_id = $3
     order by seq desc limit 1`,
    [authorityId, ref.kind, ref.id],
  )
  return row ? { version: row.seq, hash: hexOf(row.hash) } : { version: 0, hash: BEGINNING }
}

/**
 * Adds entries to the end of a stream that is expected to stand at `expectedVersion` (0 for a new one), and returns them
 * with their place. Several streams may be added to within one transaction.
 * @throws VersionConflict when it stands elsewhere; the whole transaction is then rolled back.
 */
export async function append(
  tx: Tx,
  authorityId: string,
  ref: StreamRef,
  expectedVersion: number,
  entries: readonly NewEntry[],
  recording: Recording,
): Promise<readonly StoredEntry[]> {
  // A new stream needs no look: if it is not new after all, the insert finds its first place taken.
  const unseen = expectedVersion === 0 && entries.length > 0 && !heads.get(tx)?.has(keyOf(authorityId, ref))
  const head = unseen ? { version: 0, hash: BEGINNING } : await headOf(tx, authorityId, ref)
  if (head.version !== expectedVersion) throw conflict(tx, ref, expectedVersion, head.version)
  if (entries.length === 0) return []

  const recordedAt = instantOf(recording.now)
  let previous = head.hash
  const stored: StoredEntry[] = []
  const placed = entries.map((entry, index) => {
    const envelope: Envelope = {
      authorityId,
      stream: ref,
      seq: expectedVersion + 1 + index,
      type: entry.type,
      version: entry.version,
      happenedFrom: entry.happened.earliest === null ? null : formatIsoDay(entry.happened.earliest),
      happenedTo: entry.happened.latest === null ? null : formatIsoDay(entry.happened.latest),
      asWritten: entry.happened.asWritten,
      recordedAt,
      actor: recording.actor,
      source: entry.source.kind,
    }
    const salt = newSalt()
    const canonical = writeContent(entry)
    const dataHash = hashOfData(salt, canonical)
    const hash = hashOfEntry(previous, envelope, dataHash)
    const row: PlacedEntry = { envelope, salt, canonical, dataHash, previous, hash }
    previous = hash
    stored.push(asRead(row, entry.happened))
    return row
  })
  if ((await insertEntries(tx, placed)) !== placed.length) {
    heads.get(tx)?.delete(keyOf(authorityId, ref))
    throw conflict(tx, ref, expectedVersion, (await headOf(tx, authorityId, ref)).version)
  }
  const added = { version: expectedVersion + placed.length, hash: previous }
  keepHead(tx, authorityId, ref, added)
  keepLonger(authorityId, ref, head, { ...added, entries: stored })
  return stored
}

/** An entry just placed, as a load gives it: from the very text that is kept. */
function asRead({ envelope, canonical }: PlacedEntry, { earliest, latest, asWritten }: When): StoredEntry {
  const { seq, type, version, recordedAt, actor } = envelope
  const happened = { earliest, latest, asWritten }
  return { seq, type, version, happened, recordedAt, actor, ...readContent(JSON.parse(canonical)) }
}

/** If the transaction is rolled back, the next look at the stream's end will not find this hash. */
function keepLonger(authorityId: string, ref: StreamRef, before: Head, added: KeptStream): void {
  const key = keyOf(authorityId, ref)
  const known = before.version === 0 ? { hash: BEGINNING, entries: [] } : kept.get(key)
  if (known?.hash === before.hash) kept.keep(key, { ...added, entries: [...known.entries, ...added.entries] })
  else kept.forget(key)
}

/** Every entry of a stream as it stands after what this transaction read or added; undefined where it is not kept. */
export function keptEntries(tx: Tx, authorityId: string, ref: StreamRef): readonly StoredEntry[] | undefined {
  const key = keyOf(authorityId, ref)
  const stream = kept.get(key)
  return stream && stream.hash === heads.get(tx)?.get(key)?.hash ? stream.entries : undefined
}

/** For whoever takes content out of the database: nothing of it stays in memory. */
export const forgetStream = (authorityId: string, ref: StreamRef): void => kept.forget(keyOf(authorityId, ref))

function conflict(tx: Tx, ref: StreamRef, expected: number, found: number): VersionConflict {
  const error = new VersionConflict(ref, expected, found)
  tx.doom(error)
  return error
}

/** The same instant may be written in several ways; one of them is hashed. @throws RangeError */
function instantOf(now: string): string {
  return new Date(now).toISOString()
}
