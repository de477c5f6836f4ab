import { lawAt } from '#authority/law.ts'
import { type LocalTime, mayRemindAt, type ReminderRule, reminderRuleOn } from '#authority/reminders/rule.ts'
import type { AuthorityState } from '#authority/state.ts'
import { holdsOn } from '#authority/term-of-office.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { actorOf } from '../grants.ts'
import { localTime } from '../local-time.ts'
import type { Office } from '../office.ts'
import { reminderAddressOf } from './address.ts'
import { countOf, type ThingsToDo, thingsToDo } from './things-to-do.ts'

/** One message of one day, marked as being tried. */
export interface TakenUp {
  readonly personId: string
  readonly today: Day
  readonly email: string
  /** Which time that address was given. */
  readonly given: number
  readonly council: string
  readonly rule: ReminderRule
  readonly things: ThingsToDo
  /** This attempt's number, from 1. */
  readonly attempt: number
  readonly at: Date
}

/** No attempt takes longer, in minutes: one that began before that was cut off. */
const LONGEST_ATTEMPT = '10 minutes'

/** What was cut off may have gone, and is not sent a second time; what never went on its day is of no use on the next. */
async function settleWhatIsOver(tx: RecordTx, at: string, today: string): Promise<void> {
  await tx.query(
    `update reminders set standing = 'may have gone', trying_since = null
     where authority_id = $1 and standing = 'to go' and trying_since < $2::timestamptz - interval '${LONGEST_ATTEMPT}'`,
    [tx.authorityId, at],
  )
  await tx.query(
    `update reminders set standing = 'given up'
     where authority_id = $1 and standing = 'to go' and trying_since is null and on_day < $2::date`,
    [tx.authorityId, today],
  )
}

const peopleWithARole = ({ terms }: AuthorityState, day: Day): readonly string[] => [
  ...new Set(terms.filter(term => holdsOn(term, day)).map(({ personId }) => personId)),
]

interface Row {
  readonly id: string
  readonly waiting: boolean
}

/** Those who were not looked at on this day, and those whose message was not taken and may be tried again. */
async function stillToLookAt(tx: RecordTx, people: readonly string[], today: string, at: string) {
  const rows = await tx.query<Row>(
    `select person_id as id, standing = 'to go' and trying_since is null and not_before <= $3::timestamptz as waiting
     from reminders where authority_id = $1 and on_day = $2::date`,
    [tx.authorityId, today, at],
  )
  const waiting = new Map(rows.map(row => [row.id, row.waiting]))
  return people.filter(id => waiting.get(id) ?? true)
}

/** @returns the number of the attempt; null where another worker was quicker. */
async function mark(tx: RecordTx, personId: string, today: string, things: number, at: string): Promise<number | null> {
  const [row] = await tx.query<{ attempts: number }>(
    `insert into reminders as r (authority_id, person_id, on_day, standing, things, attempts, not_before, trying_since)
     values ($1, $2, $3, 'to go', $4, 1, $5, $5)
     on conflict (authority_id, person_id, on_day) do update
       set attempts = r.attempts + 1, things = excluded.things, trying_since = excluded.trying_since
       where r.standing = 'to go' and r.trying_since is null
     returning attempts`,
    [tx.authorityId, personId, today, things, at],
  )
  return row?.attempts ?? null
}

/** Nothing goes to them on this day, even where it was to go before: what they had to do may be done meanwhile. */
const noMessage = (tx: RecordTx, personId: string, today: string, why: string, at: string) =>
  tx.query(
    `insert into reminders as r (authority_id, person_id, on_day, standing, not_before) values ($1, $2, $3, $4, $5)
     on conflict (authority_id, person_id, on_day) do update set standing = excluded.standing, things = 0
       where r.standing = 'to go' and r.trying_since is null`,
    [tx.authorityId, personId, today, why, at],
  )

async function takeUpOne(
  tx: RecordTx,
  personId: string,
  authority: AuthorityState,
  rule: ReminderRule,
  { day: today }: LocalTime,
  at: Date,
): Promise<TakenUp | null> {
  const [on, instant] = [formatIsoDay(today), at.toISOString()]
  const address = await reminderAddressOf(tx, personId)
  if (!address || address.failing !== null) {
    await noMessage(tx, personId, on, address ? 'address failing' : 'no address', instant)
    return null
  }
  const { email, given } = address
  const things = await thingsToDo(tx, actorOf(authority, personId, today), lawAt(authority), rule, today)
  const { all } = countOf(things)
  if (all === 0) {
    await noMessage(tx, personId, on, 'nothing to tell', instant)
    return null
  }
  const attempt = await mark(tx, personId, on, all, instant)
  if (attempt === null) return null
  for (const { complaintId, things: told } of things.complaints)
    tx.audit({
      at: instant,
      actor: 'system',
      kind: 'send',
      subject: `complaint/${complaintId}`,
      detail: { reminded: personId, of: told.map(({ title }) => title), attempt },
    })
  return { personId, today, email, given, council: authority.name, rule, things, attempt, at }
}

/**
 * Takes up the next message of the day: marks it before anything leaves, with who is reminded of what in the audit. null
 * in the hours in which nobody is written to, and when everybody was looked at.
 */
export async function takeUpNext(office: Office, authorityId: string): Promise<TakenUp | null> {
  const at = office.now()
  const local = localTime(at)
  return office.record.transaction(authorityId, async tx => {
    const [today, instant] = [formatIsoDay(local.day), at.toISOString()]
    const authority = await authorityOf(tx, authorityId)
    await settleWhatIsOver(tx, instant, today)
    const rule = reminderRuleOn(authority.reminders, local.day)
    if (!mayRemindAt(rule, lawAt(authority).calendar, local)) return null
    for (const personId of await stillToLookAt(tx, peopleWithARole(authority, local.day), today, instant)) {
      const taken = await takeUpOne(tx, personId, authority, rule, local, at)
      if (taken) return taken
    }
    return null
  })
}
