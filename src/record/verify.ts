import type { StreamKind, StreamRef } from '#stream/entry.ts'
import { isJsonObject } from './canonical.ts'
import { type ChainFault, faultsOfEntry, type Link, noLink } from './check-chain.ts'
import type { Db, Tx } from './db.ts'
import { DISPOSED } from './disposal.ts'
import { everyEntry, type KeptEntry, streamKinds } from './every-entry.ts'

export interface Problem {
  readonly authorityId: string
  readonly stream: StreamRef
  /** The entry it shows at. */
  readonly seq: number
  readonly what:
    | ChainFault
    | 'content gone without disposal'
    | 'tail cut off'
    | 'stream gone'
    | 'rewritten since listed'
    | 'file missing'
    | 'file altered'
}

export interface Verification {
  readonly authorities: number
  readonly streams: number
  readonly entries: number
  /** Entries whose content was disposed of, with the disposal on record. */
  readonly disposed: number
  /** Heads listed on earlier days that the entries were held against. */
  readonly heads: number
  readonly problems: readonly Problem[]
}

/** Works every hash out again, and holds every stream against the heads listed earlier. Writes nothing. */
export function verify(db: Db): Promise<Verification> {
  return db.transaction({ role: 'inspect', authorityId: null, snapshot: true }, async tx => {
    const count = { streams: 0, entries: 0, disposed: 0 }
    const problems: Problem[] = []
    const authorities = await tx.query<{ id: string }>('select id from authorities order by id')
    for (const { id } of authorities) {
      for (const kind of streamKinds) await verifyStreams(tx, id, kind, count, problems)
    }
    const heads = await verifyHeads(tx, problems)
    return { authorities: authorities.length, ...count, heads, problems }
  })
}

interface Walk {
  readonly stream: StreamRef
  link: Link
  /** Entries met without content, until the disposal that explains them is met. */
  bare: number[]
}

async function verifyStreams(
  tx: Tx,
  authorityId: string,
  kind: StreamKind,
  count: { streams: number; entries: number; disposed: number },
  problems: Problem[],
): Promise<void> {
  let walk: Walk | undefined
  const leave = () => {
    for (const seq of walk?.bare ?? []) {
      if (walk) problems.push({ authorityId, stream: walk.stream, seq, what: 'content gone without disposal' })
    }
  }
  for await (const page of everyEntry(tx, authorityId, kind)) {
    for (const entry of page) {
      const { stream, seq } = entry.envelope
      if (walk?.stream.id !== stream.id) {
        leave()
        walk = { stream, link: noLink, bare: [] }
        count.streams++
      }
      count.entries++
      for (const what of faultsOfEntry(walk.link, entry)) problems.push({ authorityId, stream, seq, what })
      walk.link = { seq, hash: entry.hash }
      if (entry.canonical === null) walk.bare.push(seq)
      const upTo = disposedUpTo(entry)
      count.disposed += walk.bare.filter(bare => bare <= upTo).length
      walk.bare = walk.bare.filter(bare => bare > upTo)
    }
  }
  leave()
}

/** How far back a disposal entry reaches; 0 for any other entry. */
function disposedUpTo({ envelope, canonical }: KeptEntry): number {
  if (envelope.type !== DISPOSED) return 0
  // A later disposal may have taken this one's content too: it then reaches as far as it could have.
  if (canonical === null) return envelope.seq - 1
  const content: unknown = JSON.parse(canonical)
  const data = isJsonObject(content) ? content.data : null
  return data !== null && isJsonObject(data) && typeof data.upTo === 'number' ? data.upTo : 0
}

async function verifyHeads(tx: Tx, problems: Problem[]): Promise<number> {
  const [counted] = await tx.query<{ heads: number }>('select count(*) as heads from stream_heads')
  const broken = await tx.query<{
    authority_id: string
    stream_kind: StreamKind
    stream_id: string
    seq: number
    there: boolean
    last: number | null
  }>(
    `select h.authority_id, h.stream_kind, h.stream_id, h.seq, e.hash is not null as there,
       (select max(seq) from entries t
        where (t.authority_id, t.stream_kind, t.stream_id) = (h.authority_id, h.stream_kind, h.stream_id)) as last
     from stream_heads h left join entries e using (authority_id, stream_kind, stream_id, seq)
     where e.hash is distinct from h.hash
     order by h.authority_id, h.stream_kind, h.stream_id, h.seq`,
  )
  for (const head of broken) {
    const what = head.there ? 'rewritten since listed' : head.last === null ? 'stream gone' : 'tail cut off'
    const stream = { kind: head.stream_kind, id: head.stream_id }
    problems.push({ authorityId: head.authority_id, stream, seq: head.seq, what })
  }
  return counted?.heads ?? 0
}
