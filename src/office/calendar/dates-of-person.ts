import { lawAt } from '#authority/law.ts'
import { occasionsFor } from '#complaint/calendar/occasions.ts'
import { workedOut } from '#complaint/worked-out.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { actorIn } from '../grants.ts'
import { isStreamId } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import type { ViewSetting } from '../view.ts'
import type { Dated } from './dated.ts'

/** A calendar with more than this is read by nobody; those left out are counted. */
const MOST_COMPLAINTS = 500

export interface DatesOfPerson {
  /** The earliest first. */
  readonly dates: readonly Dated[]
  /** How many complaints were left out, those whose next date comes last. */
  readonly leftOut: number
}

/** Those in which somebody has a part, looks after it or has something to do, the next date first. */
async function complaintsOf(tx: RecordTx, { personId }: Actor): Promise<readonly string[]> {
  if (!isStreamId(personId)) return []
  const rows = await tx.query<{ id: string }>(
    `select complaint_id as id from work_list
     where authority_id = $1 and (assigned_to = $2::uuid or holders && array[$2::text] or back_to && array[$2::text]
       or complaint_id in (select complaint_id from part_list
         where authority_id = $1 and person_id = $2::uuid and not kept_out and cardinality(roles) > 0))
     order by due nulls last, complaint_id`,
    [tx.authorityId, personId],
  )
  return rows.map(({ id }) => id)
}

/** What stands in somebody's calendar: in each complaint only what they may know of it on that day. */
export async function datesOfPerson(
  tx: RecordTx,
  { actor, today, visitor }: Pick<ViewSetting, 'actor' | 'today' | 'visitor'>,
): Promise<DatesOfPerson> {
  const authority = await authorityOf(tx, visitor.authorityId)
  const now = { ...lawAt(authority), today }
  const all = await complaintsOf(tx, actor)
  const dates: Dated[] = []
  for (const id of all.slice(0, MOST_COMPLAINTS)) {
    const opened = await openComplaint(tx, id)
    if (!opened || !actorIn(actor, opened.state)) continue
    const { reference } = opened.state
    // Where people meet may be somebody's home. It goes to those who come, in a file of its own, and not to a feed.
    for (const one of occasionsFor(workedOut(opened.state, now), actor.personId))
      dates.push({ ...one, where: null, complaintId: id, reference })
  }
  return { dates: dates.toSorted((a, b) => a.on - b.on), leftOut: Math.max(0, all.length - MOST_COMPLAINTS) }
}
