import type { NewEntry, StreamRef, When } from '#stream/entry.ts'
import { auditStatement } from './audit.ts'
import type { Db } from './db.ts'
import type { FileKeeper } from './files/file-keeper.ts'
import { FILED_WITH_IT_ALONE, filesNamedIn, mailsFiledIn } from './files/files-named.ts'
import type { Projection } from './projection.ts'
import { append, forgetStream, type Recording } from './store.ts'

/** The entry that stays behind and says that what came before it is gone on purpose. */
export const DISPOSED = 'content-disposed'

export interface Disposal {
  readonly expectedVersion: number
  readonly happened: When
  /** The rule of the retention schedule, or the decision. It stays for good: no names. */
  readonly why: string
}

interface Kept {
  readonly db: Db
  readonly projections: readonly Projection[]
  readonly files: FileKeeper
}

/** An email that was filed with another complaint as well is that one’s alone from then on. What began this one began none that is left. */
const STAYS_WITH_ANOTHER = `update inbox set filed_with = array_remove(filed_with::text[], $2)::uuid[],
    about = array_remove(about::text[], $2)::uuid[],
    standing = case when complaint_id::text = $2 then 'filed' else standing end,
    complaint_id = case when complaint_id::text = $2
      then (array_remove(filed_with::text[], $2))[cardinality(filed_with) - 1]::uuid else complaint_id end
  where authority_id = $1 and standing in ('filed', 'begun') and $2 = any((filed_with || about)::text[])`

/**
 * Deletes what a stream's entries say, with everything made from it. Their number, types, dates and hashes stay, and so
 * does the entry that tells of the disposal, so the chain can still be verified.
 * @throws VersionConflict
 */
export async function disposeOfStream(
  { db, projections, files }: Kept,
  authorityId: string,
  ref: StreamRef,
  { expectedVersion, happened, why }: Disposal,
  recording: Recording,
): Promise<void> {
  const named = await db.transaction({ role: 'dispose', authorityId }, async tx => {
    const ofStream =
      ref.kind === 'complaint'
        ? [...(await filesNamedIn(tx, authorityId, ref.id)), ...(await mailsFiledIn(tx, authorityId, ref.id))]
        : []
    const entry: NewEntry = {
      type: DISPOSED,
      version: 1,
      happened,
      source: { kind: 'worked' },
      data: { upTo: expectedVersion, why },
    }
    await append(tx, authorityId, ref, expectedVersion, [entry], recording)
    forgetStream(authorityId, ref)
    const subject = `${ref.kind}/${ref.id}`
    const { now: at, actor } = recording
    await tx.batch([
      {
        sql: `delete from entry_data
              where authority_id = $1 and stream_kind = $2 and stream_id = $3 and seq <= $4`,
        params: [authorityId, ref.kind, ref.id, expectedVersion],
      },
      { sql: 'delete from drafts where authority_id = $1 and subject = $2', params: [authorityId, subject] },
      {
        sql: 'delete from sent_once where authority_id = $1 and complaint_id = $2',
        params: [authorityId, ref.id],
      },
      {
        sql: 'delete from outbox where authority_id = $1 and complaint_id::text = $2',
        params: [authorityId, ref.id],
      },
      {
        sql: 'delete from packs_under_way where authority_id = $1 and complaint_id::text = $2',
        params: [authorityId, ref.id],
      },
      {
        sql: 'delete from copies_under_way where authority_id = $1 and complaint_id::text = $2',
        params: [authorityId, ref.id],
      },
      {
        sql: `delete from inbox where authority_id = $1 and ${FILED_WITH_IT_ALONE}`,
        params: [authorityId, ref.id],
      },
      {
        sql: STAYS_WITH_ANOTHER,
        params: [authorityId, ref.id],
      },
      {
        sql: `with gone as (delete from invitations where authority_id = $1
            and ${ref.kind === 'person' ? 'person_id' : 'complaint_id'}::text = $2)
          delete from invitations_due where authority_id = $1 and complaint_id::text = $2`,
        params: [authorityId, ref.id],
      },
      {
        sql: 'delete from reminder_addresses_failing where authority_id = $1 and person_id::text = $2',
        params: [authorityId, ref.id],
      },
      { sql: 'delete from reminders where authority_id = $1 and person_id::text = $2', params: [authorityId, ref.id] },
      {
        sql: `delete from seen_moves where authority_id = $1 and ${ref.kind === 'person' ? 'person_id' : 'complaint_id::text'} = $2`,
        params: [authorityId, ref.id],
      },
      {
        sql: 'update audit set detail = null where authority_id = $1 and subject = $2',
        params: [authorityId, subject],
      },
      auditStatement(authorityId, { at, actor, kind: 'disposal', subject, detail: { why } }),
    ])
    for (const projection of projections) {
      if (projection.kinds.includes(ref.kind)) await projection.forget(tx, authorityId, ref)
    }
    return ofStream
  })
  // Once nothing names them. Should this be broken off, "redress verify" removes what is left.
  for (const file of named) await files.remove(file)
}
