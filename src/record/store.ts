import { formatIsoDay, isoDay } from '#law/day.ts'
import type { NewEntry, StoredEntry, StreamRef } from '#stream/entry.ts'
import { BEGINNING, type Envelope, type Hash, hashOfData, hashOfEntry, newSalt } from './chain.ts'
import { readContent, writeContent } from './content.ts'
import type { Tx } from './db.ts'
import { bytesOf, hexOf } from './hex.ts'
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

export interface LoadedRow {
  seq: number
  type: string
  schema_version: number
  happened_from: string | null
  happened_to: string | null
  as_written: string | null
  recorded_at: string
  actor: string
  hash: Uint8Array
  canonical: string | null
}

/** The columns of a `LoadedRow`. */
export const LOADED =
  'seq, type, schema_version, happened_from, happened_to, as_written, recorded_at, actor, hash, canonical'

/**
 * Every entry of the stream in `seq` order; empty when there is no such stream (or it is another authority's).
 * @throws StreamDisposed when its content was disposed of.
 */
export async function loadStream(tx: Tx, authorityId: string, ref: StreamRef): Promise<readonly StoredEntry[]> {
  const rows = await tx.query<LoadedRow>(
    `select ${LOADED}
     from entries left join entry_data using (authority_id, stream_kind, stream_id, seq)
     where authority_id = $1 and stream_kind = $2 and stream_id = $3
     order by seq`,
    [authorityId, ref.kind, ref.id],
  )
  const last = rows.at(-1)
  const head = last ? { version: last.seq, hash: hexOf(last.hash) } : { version: 0, hash: BEGINNING }
  keepHead(tx, authorityId, ref, head)
  return rows.map(row => entryOf(row, ref))
}

/** @throws StreamDisposed */
export function entryOf(row: LoadedRow, ref: StreamRef): StoredEntry {
  if (row.canonical === null) throw new StreamDisposed(ref)
  return {
    seq: row.seq,
    type: row.type,
    version: row.schema_version,
    happened: { earliest: dayOf(row.happened_from), latest: dayOf(row.happened_to), asWritten: row.as_written },
    recordedAt: row.recorded_at,
    actor: row.actor,
    ...readContent(row.canonical),
  }
}

const dayOf = (text: string | null) => (text === null ? null : isoDay(text))

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
    const row = { ...envelope, salt, canonical, dataHash, previous, hash: hashOfEntry(previous, envelope, dataHash) }
    previous = row.hash
    return row
  })
  const written = await tx.query(INSERT, [authorityId, ref.kind, ref.id, ...columnsOf(placed)])
  if (written.length !== placed.length) {
    heads.get(tx)?.delete(keyOf(authorityId, ref))
    throw conflict(tx, ref, expectedVersion, (await headOf(tx, authorityId, ref)).version)
  }
  keepHead(tx, authorityId, ref, { version: expectedVersion + placed.length, hash: previous })
  return entries.map((entry, index) => ({
    ...entry,
    seq: expectedVersion + 1 + index,
    recordedAt,
    actor: recording.actor,
  }))
}

function conflict(tx: Tx, ref: StreamRef, expected: number, found: number): VersionConflict {
  const error = new VersionConflict(ref, expected, found)
  tx.doom(error)
  return error
}

/** The same instant may be written in several ways; one of them is hashed. @throws RangeError */
function instantOf(now: string): string {
  return new Date(now).toISOString()
}

// `do nothing` rather than a failure: the statement then tells how far the stream has got.
const INSERT = `
  with added as (
    select * from unnest($4::int[], $5::text[], $6::int[], $7::date[], $8::date[], $9::text[], $10::timestamptz[],
      $11::text[], $12::text[], $13::bytea[], $14::bytea[], $15::bytea[], $16::bytea[], $17::text[])
      as t (seq, type, schema_version, happened_from, happened_to, as_written, recorded_at,
        actor, source, data_hash, prev_hash, hash, salt, canonical)
  ), placed as (
    insert into entries (authority_id, stream_kind, stream_id, seq, type, schema_version, happened_from, happened_to,
      as_written, recorded_at, actor, source, data_hash, prev_hash, hash)
    select $1, $2, $3, seq, type, schema_version, happened_from, happened_to,
      as_written, recorded_at, actor, source, data_hash, prev_hash, hash
    from added
    on conflict (authority_id, stream_kind, stream_id, seq) do nothing
    returning seq
  )
  insert into entry_data (authority_id, stream_kind, stream_id, seq, salt, canonical)
  select $1, $2, $3, seq, salt, canonical from added join placed using (seq)
  returning seq`

type Placed = Envelope & {
  readonly salt: Uint8Array
  readonly canonical: string
  readonly dataHash: Hash
  readonly previous: Hash
  readonly hash: Hash
}

/** The columns of INSERT from its fourth parameter on. */
export function columnsOf(rows: readonly Placed[]) {
  return [
    rows.map(row => row.seq),
    rows.map(row => row.type),
    rows.map(row => row.version),
    rows.map(row => row.happenedFrom),
    rows.map(row => row.happenedTo),
    rows.map(row => row.asWritten),
    rows.map(row => row.recordedAt),
    rows.map(row => row.actor),
    rows.map(row => row.source),
    rows.map(row => bytesOf(row.dataHash)),
    rows.map(row => bytesOf(row.previous)),
    rows.map(row => bytesOf(row.hash)),
    rows.map(row => row.salt),
    rows.map(row => row.canonical),
  ]
}
