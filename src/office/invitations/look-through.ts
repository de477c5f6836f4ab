import type { AuthorityState } from '#authority/state.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { actorIn, actorOf } from '../grants.ts'
import { isStreamId, londonDay, type Office } from '../office.ts'
import { type Opened, openComplaint } from '../open-complaint.ts'
import { personOf } from '../reach.ts'
import { type Comes, whoComes } from './invited.ts'

/** Those who may know of the complaint today and have an address for such messages. */
async function toBeAsked(
  tx: RecordTx,
  authority: AuthorityState,
  { state }: Opened,
  today: Day,
): Promise<readonly Comes[]> {
  const found: Comes[] = []
  for (const one of whoComes(state, today)) {
    if (!isStreamId(one.personId) || !actorIn(actorOf(authority, one.personId, today), state)) continue
    if ((await personOf(tx, one.personId))?.remindAt) found.push(one)
  }
  return found
}

/** Asks them to come where they were not asked for that day and time yet, and anew where it was moved. */
const ask = (tx: RecordTx, complaintId: string, { meeting, personId }: Comes, at: string) =>
  tx.query(
    `insert into invitations as i (authority_id, complaint_id, meeting_id, person_id, title, on_day, at_time, sequence,
       asks, standing, not_before)
     values ($1, $2, $3, $4, $5, $6, $7, 0, 'to come', 'to go', $8)
     on conflict (authority_id, complaint_id, meeting_id, person_id) do update
       set on_day = excluded.on_day, at_time = excluded.at_time, sequence = i.sequence + 1, asks = 'to come',
         standing = 'to go', attempts = 0, not_before = excluded.not_before, trying_since = null, last_answer = null
       where i.on_day <> excluded.on_day or i.at_time is distinct from excluded.at_time or i.asks <> 'to come'`,
    [tx.authorityId, complaintId, meeting.id, personId, meeting.title, formatIsoDay(meeting.on), meeting.time, at],
  )

/** Tells those who were asked and do not come any more; on the day itself and after it, nobody. */
const tellNotToCome = (tx: RecordTx, complaintId: string, comes: readonly Comes[], today: string, at: string) =>
  tx.query(
    `update invitations set asks = 'not to come', sequence = sequence + 1, standing = 'to go', attempts = 0,
       not_before = $4, trying_since = null, last_answer = null
     where authority_id = $1 and complaint_id = $2 and asks = 'to come' and on_day > $3::date
       and meeting_id || ' ' || person_id <> all($5::text[])`,
    [tx.authorityId, complaintId, today, at, comes.map(({ meeting, personId }) => `${meeting.id} ${personId}`)],
  )

/** Looks through the meetings of one complaint in which something may have changed. false where there is none left. */
export async function lookThroughNext(office: Office, authorityId: string): Promise<boolean> {
  const at = office.now()
  const [today, instant] = [londonDay(at), at.toISOString()]
  return office.record.transaction(authorityId, async tx => {
    const [due] = await tx.query<{ id: string }>(
      `delete from invitations_due where (authority_id, complaint_id) in (
         select authority_id, complaint_id from invitations_due where authority_id = $1 limit 1 for update skip locked)
       returning complaint_id as id`,
      [authorityId],
    )
    if (!due) return false
    const opened = await openComplaint(tx, due.id)
    const authority = await authorityOf(tx, authorityId)
    const comes = opened ? await toBeAsked(tx, authority, opened, today) : []
    await tellNotToCome(tx, due.id, comes, formatIsoDay(today), instant)
    for (const one of comes) await ask(tx, due.id, one, instant)
    return true
  })
}
