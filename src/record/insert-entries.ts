import type { Parameter, Queries, Statement } from './db.ts'
import type { KeptEntry } from './every-entry.ts'
import { bytesOf } from './hex.ts'

/** An entry ready for its place, its content with it. */
export type PlacedEntry = KeptEntry & { readonly salt: Uint8Array; readonly canonical: string }

const CHUNK = 500

/**
 * Adds entries of one stream, and returns how many found their place free. `do nothing` rather than a failure: the
 * transaction can then still be asked how far the stream has got.
 */
export async function insertEntries(tx: Queries, entries: readonly PlacedEntry[]): Promise<number> {
  let placed = 0
  for (let from = 0; from < entries.length; from += CHUNK) {
    const chunk = entries.slice(from, from + CHUNK)
    const [rows] = await tx.batch<[object, object]>([intoEntries(chunk), intoEntryData(chunk)])
    placed += rows.length
  }
  return placed
}

function intoEntries(entries: readonly PlacedEntry[]): Statement {
  const rows = entries.map(({ envelope, dataHash, previous, hash }) => [
    envelope.authorityId,
    envelope.stream.kind,
    envelope.stream.id,
    envelope.seq,
    envelope.type,
    envelope.version,
    envelope.happenedFrom,
    envelope.happenedTo,
    envelope.asWritten,
    envelope.recordedAt,
    envelope.actor,
    envelope.source,
    bytesOf(dataHash),
    bytesOf(previous),
    bytesOf(hash),
  ])
  return insert(
    `entries (authority_id, stream_kind, stream_id, seq, type, schema_version, happened_from, happened_to, as_written,
       recorded_at, actor, source, data_hash, prev_hash, hash)`,
    rows,
  )
}

function intoEntryData(entries: readonly PlacedEntry[]): Statement {
  const rows = entries.map(({ envelope: { authorityId, stream, seq }, salt, canonical }) => [
    authorityId,
    stream.kind,
    stream.id,
    seq,
    salt,
    canonical,
  ])
  return insert('entry_data (authority_id, stream_kind, stream_id, seq, salt, canonical)', rows)
}

function insert(into: string, rows: readonly (readonly Parameter[])[]): Statement {
  let last = 0
  const values = rows.map(row => `(${row.map(() => `$${++last}`).join(', ')})`).join(', ')
  return {
    sql: `insert into ${into} values ${values}
          on conflict (authority_id, stream_kind, stream_id, seq) do nothing returning seq`,
    params: rows.flat(),
  }
}
