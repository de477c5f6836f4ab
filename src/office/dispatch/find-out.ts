import { answersForIt, deliveryOf } from '#complaint/dispatch/find.ts'
import { nextTry } from '#complaint/dispatch/patience.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { type Kept, referenceOf } from './candidate.ts'
import type { Channel } from './channel.ts'
import { gone, told } from './note.ts'

interface Row {
  delivery_id: string
  complaint_id: string
  way: string
  asking: number
  attempts: number
  trying_since: string
  message_stored_as: string | null
  message_size: number | null
  message_sha256: string | null
}

const CUT_OFF = 'It was cut off while it was handed over. Find out from whoever it goes to whether they have it.'

const keptOf = ({ message_stored_as: storedAs, message_size: size, message_sha256: sha256, way }: Row): Kept | null =>
  storedAs === null || size === null || sha256 === null
    ? null
    : { storedAs, size, sha256, type: way === 'email' ? 'eml' : 'txt' }

/** Only what is as it was read: an attempt that goes on names its message, and a later one has a mark of its own. */
const backInTheRow = (
  office: Office,
  authorityId: string,
  row: Row,
  notBefore: string | null = null,
): Promise<unknown> =>
  office.record.transaction(authorityId, tx =>
    tx.query(
      `update outbox set trying_since = null, message_stored_as = null, not_before = coalesce($5::timestamptz, not_before)
       where authority_id = $1 and delivery_id = $2 and trying_since = $3::timestamptz
         and message_stored_as is not distinct from $4`,
      [authorityId, row.delivery_id, row.trying_since, row.message_stored_as, notBefore],
    ),
  )

/** GOV.UK Notify forgets what it took after seven days: what it does not know then may have gone. In milliseconds. */
const REMEMBERED = 6 * 24 * 60 * 60_000

const stillRemembered = ({ trying_since }: Row, now: Date): boolean =>
  now.getTime() - Date.parse(trying_since) < REMEMBERED

/** It is tried again with the same patience as any other, and told to a person when it has been tried for long enough. */
async function neverTaken(office: Office, authorityId: string, row: Row): Promise<void> {
  const next = nextTry(row.attempts, Date.parse(row.trying_since))
  if (next !== null) {
    await backInTheRow(office, authorityId, row, new Date(next).toISOString())
    return
  }
  const which = { deliveryId: row.delivery_id, complaintId: row.complaint_id, mark: row.trying_since }
  await told(office, authorityId, which, 'failed', `It was tried for two days. ${row.way} says that it never took it.`)
}

const releasedBy = (office: Office, authorityId: string, { complaint_id, delivery_id }: Row): Promise<string | null> =>
  office.record.transaction(authorityId, async tx => {
    const opened = await openComplaint(tx, complaint_id)
    const found = opened && deliveryOf(opened.state, delivery_id)
    return found ? answersForIt(found) : null
  })

/**
 * What was begun and never ended: where no message was kept yet, nothing has left and it is sent like any other. Otherwise
 * whoever took it on is asked, if they can be; if not, it may have gone, which is left to a person.
 * @param cutOff of an attempt that began at this instant, in milliseconds
 */
export async function findOut(
  office: Office,
  channels: readonly Channel[],
  authorityId: string,
  cutOff: (tryingSince: number) => boolean,
): Promise<boolean> {
  const rows = await office.record.transaction(authorityId, tx =>
    tx.query<Row>(
      `select delivery_id, complaint_id, way, asking, attempts, trying_since, message_stored_as, message_size, message_sha256
       from outbox where authority_id = $1 and trying_since is not null order by trying_since, delivery_id`,
      [authorityId],
    ),
  )
  const row = rows.find(({ trying_since }) => cutOff(Date.parse(trying_since)))
  if (!row) return false
  const { delivery_id: deliveryId, complaint_id: complaintId, trying_since: mark } = row
  const kept = keptOf(row)
  if (kept === null) {
    await backInTheRow(office, authorityId, row)
    return true
  }
  const channel = channels.find(({ way }) => way === row.way)
  const answer = (await channel?.find?.(referenceOf({ deliveryId, asking: row.asking }))) ?? 'no answer'
  const by = await releasedBy(office, authorityId, row)
  if (answer === 'never taken' && stillRemembered(row, office.now())) await neverTaken(office, authorityId, row)
  else if (answer === 'taken' && by !== null)
    await gone(
      office,
      authorityId,
      { deliveryId, complaintId, mark, releasedBy: by },
      { how: `${row.way} says that it took it`, kept, onlyWhileMarked: true },
    )
  else await told(office, authorityId, { deliveryId, complaintId, mark }, 'may have gone', CUT_OFF, kept)
  return true
}
