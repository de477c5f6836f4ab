import { isoDay } from '#law/day.ts'
import type { StoredEntry, StreamKind } from '#stream/entry.ts'
import type { Hash } from './chain.ts'
import { readContent } from './content.ts'
import type { Queries } from './db.ts'
import { hexOf } from './hex.ts'

export interface ReadStream {
  readonly id: string
  /** Null when content of it was disposed of. */
  readonly entries: readonly StoredEntry[] | null
  readonly version: number
  readonly hash: Hash
}

/** In the order of the SQL below. */
type EntryColumns = readonly [
  seq: number,
  type: string,
  version: number,
  happenedFrom: string | null,
  happenedTo: string | null,
  asWritten: string | null,
  recordedAt: string,
  actor: string,
]

interface EnvelopesRow {
  id: string
  envelopes: string
  version: number
  hash: Uint8Array
}

interface ContentsRow {
  id: string
  contents: string
}

/**
 * Streams of one kind, by their id; those that are not there are left out. One row a stream and table, because what a
 * row costs between the engine and here is more than what it costs the engine. Not a join: planned for one row, that is
 * quadratic in the length of the stream.
 */
export async function readStreams(
  tx: Queries,
  authorityId: string,
  kind: StreamKind,
  ids: readonly string[],
): Promise<readonly ReadStream[]> {
  const params = [authorityId, kind, ids]
  const [envelopes, contents] = await tx.batch<[EnvelopesRow, ContentsRow]>([
    {
      sql: `select stream_id as id, max(seq) as version, (array_agg(hash order by seq desc))[1] as hash,
              json_agg(json_build_array(seq, type, schema_version, happened_from, happened_to, as_written,
                recorded_at, actor) order by seq)::text as envelopes
            from entries where authority_id = $1 and stream_kind = $2 and stream_id = any($3)
            group by stream_id order by stream_id`,
      params,
    },
    {
      sql: `select stream_id as id, string_agg(format('[%s,%s]', seq, canonical), ',') as contents
            from entry_data where authority_id = $1 and stream_kind = $2 and stream_id = any($3) group by stream_id`,
      params,
    },
  ])
  const contentsOf = new Map(contents.map(row => [row.id, row.contents]))
  return envelopes.map(({ id, version, hash, envelopes }) => {
    const entries = entriesOf(JSON.parse(envelopes), JSON.parse(`[${contentsOf.get(id) ?? ''}]`))
    return { id, version, hash: hexOf(hash), entries }
  })
}

function entriesOf(
  envelopes: readonly EntryColumns[],
  contents: readonly (readonly [seq: number, content: unknown])[],
): readonly StoredEntry[] | null {
  const contentAt = new Map(contents)
  if (envelopes.some(([seq]) => !contentAt.has(seq))) return null
  return envelopes.map(([seq, type, version, happenedFrom, happenedTo, asWritten, recordedAt, actor]) => ({
    seq,
    type,
    version,
    happened: { earliest: dayOf(happenedFrom), latest: dayOf(happenedTo), asWritten },
    recordedAt: new Date(recordedAt).toISOString(),
    actor,
    ...readContent(contentAt.get(seq)),
  }))
}

const dayOf = (text: string | null) => (text === null ? null : isoDay(text))
