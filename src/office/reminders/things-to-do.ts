import type { LawOfCouncil } from '#authority/law.ts'
import type { ReminderRule } from '#authority/reminders/rule.ts'
import { type Reminded, remindedOf } from '#complaint/reminders/reminded.ts'
import { workedOut } from '#complaint/worked-out.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { actorIn } from '../grants.ts'
import { isStreamId } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { officesOf } from '../views/worklist-conditions.ts'

/** A message with more than this is read by nobody; those left out are counted. */
const MOST_COMPLAINTS = 500

/** What somebody has to do in one complaint. */
export interface ToDo {
  readonly complaintId: string
  readonly reference: string
  readonly things: readonly Reminded[]
}

export interface ThingsToDo {
  /** The earliest last day first. */
  readonly complaints: readonly ToDo[]
  /** How many complaints were not looked at, those whose next date comes last. */
  readonly leftOut: number
}

/** Those with something due by then in which somebody may have to do it. What nobody looks after is of the office. */
async function complaintsFor(tx: RecordTx, actor: Actor, until: Day): Promise<readonly string[]> {
  if (!isStreamId(actor.personId)) return []
  const rows = await tx.query<{ id: string }>(
    `select complaint_id as id from work_list
     where authority_id = $1 and least(due, late_from) <= $3::date
       and (assigned_to = $2::uuid or holders && array[$2::text] or back_to && array[$2::text]
         or assigned_to is null and $4
         or complaint_id in (select complaint_id from part_list
           where authority_id = $1 and person_id = $2::uuid and not kept_out and cardinality(roles) > 0))
     order by least(due, late_from), complaint_id`,
    [tx.authorityId, actor.personId, formatIsoDay(until), officesOf(actor).length > 0],
  )
  return rows.map(({ id }) => id)
}

/**
 * What somebody has to do that is late or near its last day: in each complaint only as they may act in it on that day.
 * @param actor with the roles they hold at the council
 */
export async function thingsToDo(
  tx: RecordTx,
  actor: Actor,
  law: LawOfCouncil,
  { workingDaysBefore }: Pick<ReminderRule, 'workingDaysBefore'>,
  today: Day,
): Promise<ThingsToDo> {
  const { calendar } = law
  const all = await complaintsFor(tx, actor, calendar.addWorkingDays(today, workingDaysBefore))
  const complaints: ToDo[] = []
  for (const complaintId of all.slice(0, MOST_COMPLAINTS)) {
    const opened = await openComplaint(tx, complaintId)
    const inIt = opened && actorIn(actor, opened.state)
    if (!opened || !inIt) continue
    const { state } = opened
    const reminding = { personId: inIt.personId, offices: officesOf(inIt), today, calendar, workingDaysBefore }
    const things = remindedOf(workedOut(state, { ...law, today }).tasks, reminding)
    if (things.length > 0) complaints.push({ complaintId, reference: state.reference, things })
  }
  return { complaints, leftOut: Math.max(0, all.length - MOST_COMPLAINTS) }
}

/** How many things there are, and how many of them are late. */
export function countOf({ complaints }: Pick<ThingsToDo, 'complaints'>): {
  readonly all: number
  readonly late: number
} {
  const things = complaints.flatMap(one => one.things)
  return { all: things.length, late: things.filter(({ late }) => late).length }
}
