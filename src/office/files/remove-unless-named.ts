import type { FileOf } from '#record/files/file-keeper.ts'
import type { Office } from '../office.ts'

/**
 * Removes content that found no place. A transaction may have been committed although its answer never came: what an
 * entry names stays, and so does what nobody can tell of just now, for `redress verify` to see to.
 */
export async function removeUnlessNamed(office: Office, file: FileOf): Promise<void> {
  const { authorityId, complaintId, storedAs } = file
  const named = await office.record
    .transaction(authorityId, tx =>
      tx.query('select from file_list where authority_id = $1 and complaint_id = $2 and stored_as = $3', [
        ...[authorityId, complaintId, storedAs],
      ]),
    )
    .catch(() => null)
  if (named?.length === 0) await office.record.files.remove(file)
}
