import type { StoredEntry } from '#stream/entry.ts'
import type { Db } from '../db.ts'
import { entryOf, LOADED, type LoadedRow, loadStream } from '../store.ts'
import { rowStatement } from './complaint-list.ts'
import { lawOf } from './law-of-authority.ts'

/** Few enough that whoever waits for the database waits a moment only. */
const BATCH = 100

const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Works out again the dates of some complaints, from the one after `after`, in a transaction of its own: for what moves
 * dates without an entry in the complaint, such as a holiday announced. Returns where to go on, null at the end.
 */
export async function recountBatch(
  db: Db,
  authorityId: string,
  after: string | null,
): Promise<{ readonly counted: number; readonly last: string | null }> {
  return db.transaction({ role: 'serve', authorityId }, async tx => {
    const law = await lawOf({ load: ref => loadStream(tx, authorityId, ref) }, authorityId)
    const rows = await tx.query<LoadedRow & { id: string }>(
      `select stream_id as id, ${LOADED}
       from entries join entry_data using (authority_id, stream_kind, stream_id, seq)
       where authority_id = $1 and stream_kind = 'complaint' and stream_id in (
         select complaint_id from complaint_list where authority_id = $1 and complaint_id > $2
         order by complaint_id limit ${BATCH})
       order by stream_id, seq`,
      [authorityId, after ?? FIRST],
    )
    const streams = new Map<string, StoredEntry[]>()
    for (const row of rows) {
      const entries = streams.get(row.id) ?? []
      entries.push(entryOf(row, { kind: 'complaint', id: row.id }))
      streams.set(row.id, entries)
    }
    await tx.batch([...streams].map(([id, entries]) => rowStatement(authorityId, id, entries, law)))
    const last = [...streams.keys()].at(-1) ?? null
    return { counted: streams.size, last: streams.size < BATCH ? null : last }
  })
}
