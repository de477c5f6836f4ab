import type { Db } from '../db.ts'
import { loadStream, loadStreams } from '../store.ts'
import { rowStatements } from './complaint-list.ts'
import { countingOf } from './law-of-authority.ts'

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
    const counting = await countingOf({ load: ref => loadStream(tx, authorityId, ref) }, authorityId)
    const listed = await tx.query<{ id: string }>(
      `select complaint_id as id from complaint_list where authority_id = $1 and complaint_id > $2
       order by complaint_id limit ${BATCH}`,
      [authorityId, after ?? FIRST],
    )
    const ids = listed.map(({ id }) => id)
    const streams = await loadStreams(tx, authorityId, 'complaint', ids)
    await tx.batch([...streams].flatMap(([id, entries]) => rowStatements(authorityId, id, entries, counting)))
    return { counted: streams.size, last: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  })
}
