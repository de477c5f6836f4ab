import { complaintOf } from '#complaint/complaint.ts'
import { wasNotChecked } from '#complaint/files/may-be-opened.ts'
import { bytesOf } from '../hex.ts'
import { clearTables, type Projection } from '../projection.ts'

/** Everything kept of a complaint's files in the database, the words read from them among it. */
const MADE_FROM_CONTENT = ['file_readings', 'file_texts']
const OF_COMPLAINT = ['file_list', ...MADE_FROM_CONTENT]

export const fileListProjection: Projection = {
  name: 'file list',
  kinds: ['complaint'],
  tables: ['file_list'],
  async apply(tx, authorityId, ref, entries) {
    if (!entries.some(({ type }) => type === 'file-added')) return
    const held = [...complaintOf(entries).files.held.values()]
    await tx.query('delete from file_list where authority_id = $1 and complaint_id = $2', [authorityId, ref.id])
    const gone = held.filter(({ destroyed }) => destroyed).map(({ id }) => id)
    if (gone.length > 0)
      await tx.batch(
        MADE_FROM_CONTENT.map(table => ({
          sql: `delete from ${table} where authority_id = $1 and complaint_id = $2 and file_id = any($3::text[])`,
          params: [authorityId, ref.id, gone],
        })),
      )
    await tx.query(
      `insert into file_list (authority_id, complaint_id, file_id, stored_as, sha256, size, not_checked)
       select $1, $2, file_id, stored_as, sha256, size, not_checked
       from unnest($3::text[], $4::text[], $5::bytea[], $6::bigint[], $7::boolean[])
         as t (file_id, stored_as, sha256, size, not_checked)`,
      [
        authorityId,
        ref.id,
        held.map(({ id }) => id),
        held.map(({ storedAs }) => storedAs),
        held.map(({ sha256 }) => bytesOf(sha256)),
        held.map(({ size }) => size),
        held.map(wasNotChecked),
      ],
    )
  },
  async forget(tx, authorityId, ref) {
    await tx.batch(
      OF_COMPLAINT.map(table => ({
        sql: `delete from ${table} where authority_id = $1 and complaint_id = $2`,
        params: [authorityId, ref.id],
      })),
    )
  },
  clear: (tx, authorityId) => clearTables(tx, authorityId, ['file_list']),
}
