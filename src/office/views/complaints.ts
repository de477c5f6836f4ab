import type { Day } from '#law/day.ts'
import { isoDay } from '#law/day.ts'
import type { Parameter } from '#record/db.ts'
import { lawOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import { everyRole } from '../grants.ts'
import type { View } from '../view.ts'
import { knownTo } from './known-to.ts'
import { listPage } from './list-page.ts'
import { type PersonFound, peopleFound } from './people-found.ts'
import { type SearchedFor, searchedFor } from './search-words.ts'

/** A row of the list, with what only today can tell. */
export interface ListedComplaint {
  readonly id: string
  readonly reference: string
  readonly ombudsmanReferences: readonly string[]
  readonly subject: string
  readonly state: string
  readonly points: number
  readonly next: {
    readonly due: Day
    readonly duty: string
    readonly who: string
    readonly workingDaysLeft: number | null
  } | null
  readonly undatedDuty: string | null
  /** The furthest lateness of a step that was taken. */
  readonly late: { readonly title: string; readonly least: number; readonly exact: boolean } | null
  /** The running clock that is past its date today. */
  readonly overdue: { readonly title: string; readonly workingDays: number } | null
  readonly faults: number
  /** Those in it whose name was searched for. */
  readonly people: readonly PersonFound[]
}

export type StageFilter = 'all' | '1' | '2' | '3' | 'closed'

export interface ListQuery {
  readonly search: string
  readonly stage: StageFilter
  readonly onlyLate: boolean
  /** From 1. */
  readonly page: number
}

export interface ListedComplaints {
  readonly rows: readonly ListedComplaint[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** The prefix of a reference that is not one of this council's. */
  readonly elsewhere: string | null
}

interface Row {
  id: string
  reference: string
  ombudsman_references: string[]
  subject: string
  state: string
  points: number
  next_due: string | null
  next_duty: string | null
  next_who: string | null
  late_title: string | null
  late_least: number | null
  late_exact: boolean
  overdue_title: string | null
  overdue_from: string | null
  faults: number
}

const COLUMNS = `complaint_id as id, reference, ombudsman_references, subject, state, points, next_due, next_duty, next_who,
  late_title, late_least, late_exact, overdue_title, overdue_from, faults`

function conditions(
  { stage, onlyLate }: ListQuery,
  { typed, query }: SearchedFor,
  found: readonly PersonFound[],
  today: string,
  actor: Actor,
) {
  const params: Parameter[] = []
  const place = (value: Parameter): string => `$${params.push(value) + 1}`
  const table = typed === '' ? 'complaint_list' : 'word_list'
  const where = ['authority_id = $1', knownTo(actor, place, table)]
  const listed: string[] = []
  if (stage === 'closed') listed.push('closed')
  else if (stage !== 'all') listed.push(`stage = ${place(stage)}::integer and not closed`)
  if (onlyLate) listed.push(`(late_least > 0 or overdue_from < ${place(today)}::date)`)
  if (table === 'complaint_list') return { table, where: [...where, ...listed].join(' and '), params } as const
  const ids = [...new Set(found.map(({ complaintId }) => complaintId))]
  const named = ids.length === 0 ? '' : ` or complaint_id = any(${place(ids)}::uuid[])`
  where.push(query === null ? 'false' : `(words @@ ${place(query)}::tsquery${named})`)
  if (listed.length > 0)
    where.push(
      `complaint_id in (select complaint_id from complaint_list where authority_id = $1 and ${listed.join(' and ')})`,
    )
  return { table, where: where.join(' and '), params } as const
}

async function prefixOf(tx: RecordTx): Promise<string> {
  const [council] = await tx.query<{ prefix: string }>(
    'select reference_prefix as prefix from authorities where id = $1',
    [tx.authorityId],
  )
  return council?.prefix ?? ''
}

/** Every complaint of the authority, the next lawful date first; those with none last. */
export const complaintsView: View<ListQuery, ListedComplaints> = {
  name: 'complaints',
  may: everyRole,
  kind: 'search',
  async load(tx, query, { visitor, actor, today }) {
    const { calendar } = await lawOf(tx, visitor.authorityId)
    const todayText = new Date(today * 86_400_000).toISOString().slice(0, 10)
    const searched = searchedFor(query.search)
    const found = await peopleFound(tx, searched.names, actor)
    const { table, where, params } = conditions(query, searched, found, todayText, actor)
    const { rows, ...place } = await listPage<Row>(tx, {
      columns: COLUMNS,
      table,
      where,
      params: [visitor.authorityId, ...params],
      page: query.page,
    })
    const listed = rows.map((row): ListedComplaint => {
      const due = row.next_due === null ? null : isoDay(row.next_due)
      const overdueFrom = row.overdue_from === null ? null : isoDay(row.overdue_from)
      return {
        id: row.id,
        reference: row.reference,
        ombudsmanReferences: row.ombudsman_references,
        subject: row.subject,
        state: row.state,
        points: row.points,
        next:
          due === null
            ? null
            : {
                due,
                duty: row.next_duty ?? '',
                who: row.next_who ?? '',
                workingDaysLeft: calendar.countWorkingDays(today, due),
              },
        undatedDuty: due === null ? row.next_duty : null,
        late:
          row.late_title === null || row.late_least === null
            ? null
            : { title: row.late_title, least: row.late_least, exact: row.late_exact },
        overdue:
          overdueFrom === null || overdueFrom >= today
            ? null
            : { title: row.overdue_title ?? '', workingDays: calendar.countWorkingDays(overdueFrom, today) },
        faults: row.faults,
        people: found.filter(({ complaintId }) => complaintId === row.id),
      }
    })
    const elsewhere = searched.prefix !== null && searched.prefix !== (await prefixOf(tx)) ? searched.prefix : null
    return { rows: listed, elsewhere, ...place }
  },
  audit: ({ stage, onlyLate, page }, { rows, total }) => ({
    subject: 'list/complaints',
    detail: {
      stage,
      onlyLate,
      page,
      total,
      shown: rows.map(({ reference }) => reference),
      people: [...new Set(rows.flatMap(({ people }) => people.map(({ personId }) => personId)))],
    },
  }),
}
