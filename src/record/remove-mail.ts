import { auditStatement } from './audit.ts'
import type { Db } from './db.ts'
import type { FileKeeper } from './files/file-keeper.ts'

export interface Removing {
  /** Instants in UTC. What was set aside before this one goes, … */
  readonly setAsideBefore: string
  /** … unless somebody opened it since this one: it may be read or filed at this moment. */
  readonly openedSince: string
  readonly now: string
  /** The rule it goes by, for the audit. */
  readonly daysKept: number
}

/** So many at a time: what follows waits for the next look. */
const AT_ONCE = 200

/**
 * Removes email that was set aside long enough ago, with its words on the shelf, each with a line in the audit. Never what
 * was filed with a complaint, nor what is not looked into yet. @returns how many are gone
 */
export async function removeMailSetAside(
  { db, files }: { readonly db: Db; readonly files: FileKeeper },
  authorityId: string,
  { setAsideBefore, openedSince, now, daysKept }: Removing,
): Promise<number> {
  const gone = await db.transaction({ role: 'dispose', authorityId }, async tx => {
    const rows = await tx.query<{ id: string; storedAs: string }>(
      `delete from inbox where authority_id = $1 and mail_id in (
         select mail_id from inbox
         where authority_id = $1 and standing = 'set aside' and settled_at < $2
           and complaint_id is null and filed_with = '{}' and check_result is not null
           and not exists (select from audit where authority_id = $1 and at >= $3 and subject = 'inbox'
             and detail like '%"mail":"' || inbox.mail_id || '"%')
         order by settled_at limit ${AT_ONCE} for update skip locked)
       returning mail_id as id, stored_as as "storedAs"`,
      [authorityId, setAsideBefore, openedSince],
    )
    await tx.batch(
      rows.map(({ id }) =>
        auditStatement(authorityId, {
          at: now,
          actor: 'system',
          kind: 'disposal',
          subject: 'inbox',
          detail: { removed: id, daysKept },
        }),
      ),
    )
    return rows
  })
  // Once nothing names them. Should this be broken off, "redress verify" removes what is left.
  for (const { storedAs } of gone) await files.remove({ authorityId, storedAs })
  return gone.length
}
