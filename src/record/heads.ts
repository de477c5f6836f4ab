import type { Db } from './db.ts'

/**
 * Lists where every stream stands, for those that moved since they were last listed. Once a day: from then on a tail
 * cut off, a stream gone or a stream rewritten shows. Returns how many were listed.
 * @param now instant, UTC
 */
export function writeHeads(db: Db, now: string): Promise<number> {
  return db.transaction({ role: 'heads', authorityId: null }, async tx => {
    const listed = await tx.query(
      `insert into stream_heads (authority_id, stream_kind, stream_id, seq, hash, listed_at)
       select distinct on (authority_id, stream_kind, stream_id)
         authority_id, stream_kind, stream_id, seq, hash, $1::timestamptz
       from entries order by authority_id desc, stream_kind desc, stream_id desc, seq desc
       on conflict (authority_id, stream_kind, stream_id, seq) do nothing
       returning seq`,
      [now],
    )
    return listed.length
  })
}
