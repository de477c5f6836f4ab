import type { StreamKind } from '#stream/entry.ts'
import type { Envelope, Hash } from './chain.ts'
import type { Tx } from './db.ts'
import { hexOf } from './hex.ts'

/** The order in which whole records are read: settings before people before what is about them. */
export const streamKinds: readonly StreamKind[] = ['authority', 'person', 'complaint']

/** An entry exactly as it is kept. Salt and canonical text are both null once its content was disposed of. */
export interface KeptEntry {
  readonly envelope: Envelope
  readonly dataHash: Hash
  readonly previous: Hash
  readonly hash: Hash
  readonly salt: Uint8Array | null
  readonly canonical: string | null
}

interface Row {
  stream_kind: StreamKind
  stream_id: string
  seq: number
  type: string
  schema_version: number
  happened_from: string | null
  happened_to: string | null
  as_written: string | null
  recorded_at: string
  actor: string
  source: 'worked' | 'history'
  data_hash: Uint8Array
  prev_hash: Uint8Array
  hash: Uint8Array
}

interface ContentRow {
  stream_id: string
  seq: number
  salt: Uint8Array
  canonical: string
}

const PAGE = 1_000

/** Every entry of an authority's streams of one kind, stream by stream and in order, a page at a time. */
export async function* everyEntry(
  tx: Tx,
  authorityId: string,
  kind: StreamKind,
): AsyncGenerator<readonly KeptEntry[], void> {
  let [stream, seq] = ['00000000-0000-0000-0000-000000000000', 0]
  while (true) {
    const rows = await tx.query<Row>(
      `select stream_kind, stream_id, seq, type, schema_version, happened_from, happened_to, as_written, recorded_at,
         actor, source, data_hash, prev_hash, hash
       from entries where authority_id = $1 and stream_kind = $2 and (stream_id, seq) > ($3, $4)
       order by stream_id, seq limit $5`,
      [authorityId, kind, stream, seq, PAGE],
    )
    const last = rows.at(-1)
    if (last) {
      const contents = await tx.query<ContentRow>(
        `select stream_id, seq, salt, canonical
         from entry_data where authority_id = $1 and stream_kind = $2
           and (stream_id, seq) > ($3, $4) and (stream_id, seq) <= ($5, $6)`,
        [authorityId, kind, stream, seq, last.stream_id, last.seq],
      )
      const content = new Map(contents.map(one => [`${one.stream_id}/${one.seq}`, one]))
      yield rows.map(row => keptEntry(authorityId, row, content.get(`${row.stream_id}/${row.seq}`)))
    }
    if (!last || rows.length < PAGE) return
    stream = last.stream_id
    seq = last.seq
  }
}

function keptEntry(authorityId: string, row: Row, content: ContentRow | undefined): KeptEntry {
  return {
    envelope: {
      authorityId,
      stream: { kind: row.stream_kind, id: row.stream_id },
      seq: row.seq,
      type: row.type,
      version: row.schema_version,
      happenedFrom: row.happened_from,
      happenedTo: row.happened_to,
      asWritten: row.as_written,
      recordedAt: row.recorded_at,
      actor: row.actor,
      source: row.source,
    },
    dataHash: hexOf(row.data_hash),
    previous: hexOf(row.prev_hash),
    hash: hexOf(row.hash),
    salt: content?.salt ?? null,
    canonical: content?.canonical ?? null,
  }
}
