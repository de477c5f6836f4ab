import type { RecordTx } from '#record/record.ts'
import type { StreamRef } from '#stream/entry.ts'
import type { Written } from '#stream/verb.ts'

const ABOUT_MEETINGS =
  /^(?:interview-|panel-(?:arranged|held)|part-|appointment-|person-excluded|exclusion-|complaint-(?:assigned|closed|restarted)|withdrawal-|entry-)/

/**
 * Notes, in the transaction that writes them, that entries may have changed a meeting or who comes to it. Too often is no
 * harm: whoever was told already is not told again. After a restore nothing is noted, and nobody is asked a second time.
 */
export async function noteMeetingsChanged(
  tx: RecordTx,
  written: readonly Written[],
  current: StreamRef,
): Promise<void> {
  const ids = written.flatMap(({ to, entries }) => {
    const ref = to === 'this stream' ? current : to
    const says = entries.some(({ type, source }) => source.kind === 'worked' && ABOUT_MEETINGS.test(type))
    return ref.kind === 'complaint' && says ? [ref.id] : []
  })
  if (ids.length > 0)
    await tx.query(
      'insert into invitations_due (authority_id, complaint_id) select $1, unnest($2::uuid[]) on conflict do nothing',
      [tx.authorityId, [...new Set(ids)]],
    )
}
