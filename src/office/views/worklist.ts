import { isToldOn } from '#complaint/warnings/warning.ts'
import type { Calendar } from '#law/calendar.ts'
import { type Day, isoDay } from '#law/day.ts'
import type { Statement } from '#record/db.ts'
import { lawOf } from '#record/read-tables/law-of-authority.ts'
import type { KeptMove, KeptTask, KeptWarning } from '#record/read-tables/work-list.ts'
import type { RecordTx } from '#record/record.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import { draftsOf, mayDraft, type StoredDraft } from '../drafts.ts'
import { everyRoleButAdministrators } from '../grants.ts'
import { isStreamId } from '../office.ts'
import type { View } from '../view.ts'
import { type MailWaiting, mailWaiting, mayReadInbox } from './inbox.ts'
import { mailNobodyOpens } from './mail-nobody-opens.ts'
import { Conditions, endOfWeek, officesOf, type Worklist, type WorkQuery, worklists } from './worklist-conditions.ts'

export interface WorkTask extends Omit<KeptTask, 'people' | 'until'> {
  readonly people: readonly string[]
  readonly until: Day | null
  /** Somebody who looks at the list holds it. */
  readonly mine: boolean
}

/** A time limit that a holiday moved, and whoever works the complaint has not yet said they have seen. */
export interface WorkMove {
  readonly what: string
  readonly from: Day | null
  readonly to: Day | null
  readonly holiday: Day
  readonly kind: 'added' | 'removed'
}

export interface WorkRow {
  readonly id: string
  readonly reference: string
  readonly subject: string
  readonly state: string
  readonly next: { readonly due: Day; readonly duty: string; readonly workingDaysLeft: number | null } | null
  readonly overdue: { readonly title: string; readonly workingDays: number } | null
  readonly tasks: readonly WorkTask[]
  readonly warnings: readonly { readonly what: string; readonly by: Day | null }[]
  readonly assignedTo: { readonly name: string | null; readonly you: boolean } | null
  readonly withComplainant: boolean
  readonly moves: readonly WorkMove[]
}

export interface ShownWork {
  readonly rows: readonly WorkRow[]
  readonly counts: Readonly<Record<Worklist, number>>
  readonly total: number
  readonly page: number
  readonly pages: number
  /** The last day of this working week. */
  readonly weekEnds: Day
  /** The last holiday, by its place in the council's stream, that moved a date shown here; 0 for none. */
  readonly movedUpTo: number
  /** What lies in the inbox; null for those who do not open the council's post. */
  readonly mail: MailWaiting | null
  /** Emails that nobody may open; null for those who can do nothing about it. */
  readonly mailNobodyOpens: number | null
  /** What this person has begun and not sent. */
  readonly drafts: readonly StoredDraft[]
}

const PAGE_LENGTH = 25
interface Row {
  id: string
  next_due: string | null
  overdue_from: string | null
  assigned_to: string | null
  with_complainant: boolean
  tasks: readonly KeptTask[]
  warnings: readonly KeptWarning[]
  reference: string
  subject: string
  state: string
  next_duty: string | null
  overdue_title: string | null
  unseen: boolean
  seen: number | null
  moves: readonly KeptMove[]
}

const day = (text: string | null): Day | null => (text === null ? null : isoDay(text))

async function namesOf(tx: RecordTx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ assigned_to: assigned, tasks }) => [
    ...(assigned === null ? [] : [assigned]),
    ...tasks.flatMap(({ people }) => people),
  ])
  const wanted = [...new Set(ids)].filter(isStreamId)
  if (wanted.length === 0) return new Map()
  const named = await tx.query<{ id: string; name: string }>(
    'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
    [tx.authorityId, wanted],
  )
  return new Map(named.map(({ id, name }) => [id, name]))
}

interface Shows {
  readonly actor: Actor
  readonly today: Day
  readonly calendar: Calendar
  readonly names: ReadonlyMap<string, string>
}

const unseenMoves = ({ unseen, seen, moves }: Row): readonly KeptMove[] =>
  unseen ? moves.filter(({ by }) => by > (seen ?? 0)) : []

function shownRow(row: Row, { actor, today, calendar, names }: Shows): WorkRow {
  const due = day(row.next_due)
  const overdueFrom = day(row.overdue_from)
  const offices = officesOf(actor)
  return {
    id: row.id,
    reference: row.reference,
    subject: row.subject,
    state: row.state,
    next:
      due === null ? null : { due, duty: row.next_duty ?? '', workingDaysLeft: calendar.countWorkingDays(today, due) },
    overdue:
      overdueFrom === null || overdueFrom >= today
        ? null
        : { title: row.overdue_title ?? '', workingDays: calendar.countWorkingDays(overdueFrom, today) },
    tasks: row.tasks.map(({ people, until, ...task }) => ({
      ...task,
      until: day(until),
      people: people.map(id => names.get(id) ?? 'name erased'),
      mine:
        people.includes(actor.personId) ||
        (people.length === 0 && offices.includes(task.as === 'panel clerk' ? task.as : 'complaints manager')),
    })),
    warnings: row.warnings
      .filter(({ from, to }) => isToldOn({ from: isoDay(from), to: day(to) }, today))
      .map(({ what, by }) => ({ what, by: day(by) })),
    assignedTo:
      row.assigned_to === null
        ? null
        : { name: names.get(row.assigned_to) ?? null, you: row.assigned_to === actor.personId },
    withComplainant: row.with_complainant,
    moves: unseenMoves(row).map(({ what, from, to, holiday, kind }) => ({
      what,
      from: day(from),
      to: day(to),
      holiday: isoDay(holiday),
      kind,
    })),
  }
}

function rowsStatement(query: WorkQuery, page: number, wanted: Conditions, authorityId: string): Statement {
  const where = `${wanted.known(query.lookedAfterBy)} and ${wanted.in(query.list)}`
  return {
    sql: `with wanted as materialized (
        select complaint_id, due, overdue_from, assigned_to, with_complainant,
          ${wanted.unseen} as unseen,
          (select s.up_to from seen_moves s where s.authority_id = $1 and s.person_id = ${wanted.person}
            and s.complaint_id = work_list.complaint_id) as seen
        from work_list
        where ${where} order by due, complaint_id
        limit ${PAGE_LENGTH} offset ${(page - 1) * PAGE_LENGTH})
      select wanted.complaint_id as id, nullif(due, 'infinity') as next_due, wanted.overdue_from, assigned_to,
        with_complainant, tasks, warnings, moves, unseen, seen, reference, subject, state, next_duty, overdue_title
      from wanted
      join complaint_list c on c.authority_id = $1 and c.complaint_id = wanted.complaint_id
      join work_detail d on d.authority_id = $1 and d.complaint_id = wanted.complaint_id
      order by due, wanted.complaint_id`,
    params: [authorityId, ...wanted.params],
  }
}

/** Somebody's worklist: of the complaints they may know of, who has something to do in which, the next lawful date first. */
export const worklistView: View<WorkQuery, ShownWork> = {
  name: 'worklist',
  may: everyRoleButAdministrators,
  kind: 'search',
  async load(tx, query, { visitor, actor, today }) {
    const { calendar } = await lawOf(tx, visitor.authorityId)
    const counting = new Conditions(actor, today)
    const counts: Statement = {
      sql: `select ${worklists.map((list, index) => `count(*) filter (where ${counting.in(list)})::integer as c${index}`).join(', ')}
        from work_list where ${counting.known(query.lookedAfterBy)}`,
      params: [visitor.authorityId, ...counting.params],
    }
    const asked = Math.max(1, query.page)
    const rowsOf = (page: number) => rowsStatement(query, page, new Conditions(actor, today), visitor.authorityId)
    const [[counted], first] = await tx.batch<[Record<string, number>, Row]>([counts, rowsOf(asked)])
    const count = (list: Worklist): number => counted?.[`c${worklists.indexOf(list)}`] ?? 0
    const total = count(query.list)
    const pages = Math.max(1, Math.ceil(total / PAGE_LENGTH))
    const page = Math.min(asked, pages)
    const rows = page === asked ? first : (await tx.batch<[Row]>([rowsOf(page)]))[0]
    const names = await namesOf(tx, rows)
    return {
      rows: rows.map(row => shownRow(row, { actor, today, calendar, names })),
      counts: {
        'with you': count('with you'),
        'with others': count('with others'),
        complainant: count('complainant'),
        late: count('late'),
        'this week': count('this week'),
        warnings: count('warnings'),
        moved: count('moved'),
      },
      total,
      page,
      pages,
      weekEnds: endOfWeek(today),
      drafts: holdsAny(actor, mayDraft) ? await draftsOf(tx, visitor.personId, today) : [],
      mail: holdsAny(actor, mayReadInbox) ? await mailWaiting(tx, actor) : null,
      mailNobodyOpens: await mailNobodyOpens(tx, actor, today),
      movedUpTo: Math.max(0, ...rows.flatMap(unseenMoves).map(({ by }) => by)),
    }
  },
  audit: ({ list, lookedAfterBy: by, page }, { rows, total, drafts }) => ({
    subject: 'list/worklist',
    detail: {
      list,
      lookedAfterBy: by,
      page,
      total,
      drafts: drafts.length,
      shown: rows.map(({ reference }) => reference),
    },
  }),
}
