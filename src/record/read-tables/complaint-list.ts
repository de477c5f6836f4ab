import { type Clock, verdictOf } from '#complaint/clocks/clock.ts'
import { clocksOf, hasAccountEnded, type Now } from '#complaint/clocks/clocks.ts'
import { complaintOf } from '#complaint/complaint.ts'
import { dutiesOf } from '#complaint/duties.ts'
import type { Duty } from '#complaint/duty.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { keptOut } from '#complaint/kept-out.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { pointCount } from '#complaint/points.ts'
import { procedureState, stageOf } from '#complaint/procedure-state.ts'
import { rolesByPart, takenAndNotGiven } from '#complaint/roles-in-complaint.ts'
import { firstStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { furthestPast } from '#complaint/summary.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { firstDayCovered } from '#law/holidays.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { plainWords } from '#stream/plain-words.ts'
import type { Parameter, Statement, Tx } from '../db.ts'
import { clearTables, type Projection } from '../projection.ts'
import { loadStream } from '../store.ts'
import { accountStatements } from './account-list.ts'
import { agreedStatements } from './agreed-list.ts'
import { movesByHolidays, stillRunning } from './holiday-moves.ts'
import { type Counting, countingOf } from './law-of-authority.ts'
import { workStatement } from './work-list.ts'

const iso = (day: Day | null | undefined): string | null => (day == null ? null : formatIsoDay(day))

/** What a complaint is found by: the words of its subject and points, its reference whole and without the council's prefix, and the Ombudsman's. */
function wordsOf({ reference, subject, points, matters }: ComplaintState): readonly string[] {
  const texts = [...points.values()].map(({ text }) => text ?? '')
  const own = reference.toLowerCase()
  const ombudsmans = [...matters.values()].flatMap(({ reference: theirs }) => theirs ?? [])
  // An entry that gave a reference may have been withdrawn.
  return [
    ...new Set([
      own,
      own.slice(own.indexOf('/')),
      ...ombudsmans.map(one => one.replaceAll(' ', '')),
      ...[reference, ...ombudsmans, subject, ...texts].flatMap(plainWords),
    ]),
  ].filter(word => word !== '')
}

/** A row of the list, worked out for a day before any limit: what only time brings is left to whoever shows it. */
function complaintRow(state: ComplaintState, now: Now, clocks: readonly Clock[], duties: readonly Duty[]) {
  const stopped = clocks.filter(({ stop }) => stop.kind === 'stopped')
  const worst = furthestPast(stopped)
  const running = hasAccountEnded(state)
    ? undefined
    : clocks
        .filter(
          ({ stop, whose, binding, due }) =>
            stop.kind === 'running' && whose === 'council' && binding && due.latest !== null,
        )
        .sort((a, b) => (a.due.latest ?? 0) - (b.due.latest ?? 0))[0]
  const [next] = duties
  const references = [...state.matters.values()].flatMap(({ reference }) => (reference === null ? [] : [reference]))
  const current = procedureState(state)
  const received = state.strands.get('substance')?.rounds[0]
  return {
    reference: state.reference,
    ombudsman_references: references,
    subject: state.subject,
    state: current,
    stage: stageOf(current),
    strands: state.strands.size,
    points: pointCount(state),
    received_from: iso(received && firstStep(received, 'received')?.happened.earliest),
    next_due: iso(next?.by?.latest ?? next?.by?.earliest),
    next_duty: next?.what ?? null,
    next_who: next?.who ?? null,
    late_title: worst?.title ?? null,
    late_least: worst?.late.least ?? null,
    late_exact: worst !== undefined && verdictOf(worst) === 'late' && worst.late.least === worst.late.most,
    overdue_title: running?.title ?? null,
    overdue_from: iso(running?.due.latest),
    faults: faultsOf(state, now, stopped).length,
    closed: state.closed !== null,
  }
}

/** What a recount writes anew: the rows that dates stand in. The words of a complaint stay what they were. */
export function rowStatements(
  authorityId: string,
  id: string,
  entries: readonly StoredEntry[],
  counting: Counting,
): readonly Statement[] {
  const state = complaintOf(entries)
  const { row, statements } = rowsOf(authorityId, id, entries, state, counting)
  return [
    ...statements,
    {
      sql: `update word_list set next_due = $3
        where authority_id = $1 and complaint_id = $2 and next_due is distinct from $3`,
      params: [authorityId, id, row.next_due],
    },
  ]
}

function rowsOf(
  authorityId: string,
  id: string,
  entries: readonly StoredEntry[],
  state: ComplaintState,
  { law, holidays }: Counting,
) {
  const now: Now = { ...law, today: firstDayCovered }
  const clocks = clocksOf(state, now)
  const duties = dutiesOf(state, now, clocks)
  const row = complaintRow(state, now, clocks, duties)
  const moves = stillRunning(movesByHolidays(entries, holidays), clocks)
  const statements: readonly Statement[] = [
    listStatement(authorityId, id, entries.length, row),
    ...agreedStatements(authorityId, id, entries, state, now),
    ...accountStatements(authorityId, id, entries, state),
    workStatement(authorityId, id, state, now, { clocks, duties, overdueFrom: row.overdue_from, moves }),
  ]
  return { row, statements }
}

function listStatement(
  authorityId: string,
  id: string,
  version: number,
  row: ReturnType<typeof complaintRow>,
): Statement {
  const columns = Object.keys(row)
  const names = ['authority_id', 'complaint_id', 'version', ...columns]
  const params: readonly Parameter[] = [authorityId, id, version, ...Object.values(row)]
  return {
    sql: `insert into complaint_list (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})
      on conflict (authority_id, complaint_id) do update set
      ${['version', ...columns].map(name => `${name} = excluded.${name}`).join(', ')}`,
    params,
  }
}

const wordStatement = (
  authorityId: string,
  id: string,
  nextDue: string | null,
  words: readonly string[],
): Statement => ({
  sql: `insert into word_list (authority_id, complaint_id, next_due, words) values ($1, $2, $3, array_to_tsvector($4::text[]))
    on conflict (authority_id, complaint_id) do update set next_due = excluded.next_due, words = excluded.words
    where (word_list.next_due, word_list.words) is distinct from (excluded.next_due, excluded.words)`,
  params: [authorityId, id, nextDue, words],
})

/** The statements by which somebody is led here: read in as a past case, or confirmed in part beside the record. */
const decisionsOf = ({ imports, decisionsRead }: ComplaintState) => [
  ...new Map(
    [...decisionsRead.filter(({ confirmed }) => confirmed.length > 0), ...imports].map(one => [one.digest, one]),
  ).values(),
]

const IS_PERSON = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const TABLES = [
  'complaint_list',
  'statement_list',
  'part_list',
  'work_list',
  'work_detail',
  'word_list',
  'agreed_list',
  'account_list',
] as const

/** Writes every row that the complaint has in these tables, or writes them anew. */
export function complaintStatements(
  authorityId: string,
  id: string,
  entries: readonly StoredEntry[],
  counting: Counting,
): readonly Statement[] {
  const state = complaintOf(entries)
  const out = keptOut(state)
  const took = takenAndNotGiven(state)
  // Work that the product did itself is nobody's.
  const has = took !== null && IS_PERSON.test(took) ? [took] : []
  const people = [...new Set([...state.parts.map(({ personId }) => personId), ...out, ...has])]
  const known = people.map(personId => ({
    person: personId,
    roles: rolesByPart(state, personId),
    kept_out: out.has(personId),
    parts: [...new Set(partsHeldBy(state, personId))],
  }))
  const { row, statements } = rowsOf(authorityId, id, entries, state, counting)
  const decisions = decisionsOf(state)
  return [
    ...statements,
    wordStatement(authorityId, id, row.next_due, wordsOf(state)),
    {
      sql: `with no_more as (
              delete from part_list where authority_id = $1 and complaint_id = $2 and person_id <> all($3::uuid[])
            ), statements as (
              delete from statement_list where authority_id = $1 and complaint_id = $2 and digest <> all($4::text[])
            )
            insert into part_list (authority_id, complaint_id, person_id, roles, kept_out, parts)
            select $1, $2, person, roles, kept_out, parts
            from jsonb_to_recordset($5::jsonb) as one (person uuid, roles text[], kept_out boolean, parts text[])
            on conflict (authority_id, complaint_id, person_id)
            do update set roles = excluded.roles, kept_out = excluded.kept_out, parts = excluded.parts`,
      params: [authorityId, id, people, decisions.map(({ digest }) => digest), JSON.stringify(known)],
    },
    ...decisions.map(({ digest, reference }) => ({
      sql: `insert into statement_list (authority_id, digest, complaint_id, reference) values ($1, $2, $3, $4)
        on conflict (authority_id, digest, complaint_id) do update set reference = excluded.reference`,
      params: [authorityId, digest, id, reference],
    })),
  ]
}

export const complaintListProjection: Projection = {
  name: 'complaint list',
  kinds: ['complaint'],
  tables: TABLES,
  async apply(tx: Tx, authorityId, ref, entries) {
    const counting = await countingOf({ load: one => loadStream(tx, authorityId, one) }, authorityId)
    await tx.batch(complaintStatements(authorityId, ref.id, entries, counting))
  },
  async forget(tx, authorityId, ref) {
    await tx.batch(
      TABLES.map(table => ({
        sql: `delete from ${table} where authority_id = $1 and complaint_id = $2`,
        params: [authorityId, ref.id],
      })),
    )
  },
  clear: (tx, authorityId) => clearTables(tx, authorityId, TABLES),
}
