import type { RecordTx } from '#record/record.ts'
import { reminderAddressOf } from '../reminders/address.ts'

/** Lets go those that waited for an address, of everybody who has given one again since something came back. */
export async function releaseHeld(tx: RecordTx, at: string): Promise<void> {
  const waiting = await tx.query<{ id: string }>(
    `select distinct person_id as id from invitations where authority_id = $1 and standing = 'address failing'`,
    [tx.authorityId],
  )
  for (const { id } of waiting) {
    const address = await reminderAddressOf(tx, id)
    if (address === null || address.failing !== null) continue
    await tx.query(
      `update invitations set standing = 'to go', attempts = 0, not_before = $3, trying_since = null, last_answer = null
       where authority_id = $1 and person_id = $2 and standing = 'address failing'`,
      [tx.authorityId, id, at],
    )
  }
}
