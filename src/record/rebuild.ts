import type { StreamKind, StreamRef } from '#stream/entry.ts'
import type { Db, Tx } from './db.ts'
import { streamKinds } from './every-entry.ts'
import type { Projection } from './projection.ts'
import { loadStream } from './store.ts'
import { StreamDisposed } from './stream-errors.ts'

/**
 * Makes every read table of an authority anew from its entries, in one transaction: readers see the old rows until the
 * new ones are whole. Returns how many streams went in.
 */
export function rebuild(db: Db, projections: readonly Projection[], authorityId: string): Promise<number> {
  return db.transaction({ role: 'serve', authorityId }, async tx => {
    let streams = 0
    for (const projection of projections) await projection.clear(tx, authorityId)
    for (const kind of streamKinds) {
      const wanted = projections.filter(projection => projection.kinds.includes(kind))
      if (wanted.length === 0) continue
      for await (const ref of everyStream(tx, authorityId, kind)) {
        await apply(tx, wanted, authorityId, ref)
        streams++
      }
    }
    return streams
  })
}

/** The rows of one stream anew: for what changed outside it, such as a holiday announced. */
export function refresh(db: Db, projections: readonly Projection[], authorityId: string, ref: StreamRef) {
  const wanted = projections.filter(projection => projection.kinds.includes(ref.kind))
  return db.transaction({ role: 'serve', authorityId }, tx => apply(tx, wanted, authorityId, ref))
}

async function apply(tx: Tx, projections: readonly Projection[], authorityId: string, ref: StreamRef): Promise<void> {
  const entries = await loadStream(tx, authorityId, ref).catch(noneIfDisposed)
  for (const projection of projections) {
    if (entries) await projection.apply(tx, authorityId, ref, entries)
    else await projection.forget(tx, authorityId, ref)
  }
}

function noneIfDisposed(error: unknown): null {
  if (error instanceof StreamDisposed) return null
  throw error
}

const PAGE = 1_000

async function* everyStream(tx: Tx, authorityId: string, kind: StreamKind): AsyncGenerator<StreamRef, void> {
  let after = '00000000-0000-0000-0000-000000000000'
  while (true) {
    const rows = await tx.query<{ id: string }>(
      `select stream_id as id from entries
       where authority_id = $1 and stream_kind = $2 and seq = 1 and stream_id > $3
       order by stream_id limit $4`,
      [authorityId, kind, after, PAGE],
    )
    for (const { id } of rows) yield { kind, id }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
  }
}
