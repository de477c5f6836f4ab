import type { Clock } from '#complaint/clocks/clock.ts'
import type { Now } from '#complaint/clocks/clocks.ts'
import type { Duty } from '#complaint/duty.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { ballOf } from '#complaint/tasks/ball.ts'
import { isOpen } from '#complaint/tasks/task.ts'
import { tasksOf } from '#complaint/tasks/tasks.ts'
import type { Warning } from '#complaint/warnings/warning.ts'
import { warningsOf } from '#complaint/warnings/warnings.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import type { Span } from '#law/span.ts'
import type { Parameter, Statement } from '../db.ts'
import type { HolidayMove } from './holiday-moves.ts'

const iso = (day: Day | null): string | null => (day === null ? null : formatIsoDay(day))

/** What the rows of a worklist tell of a task that is open, as they are kept. */
export interface KeptTask {
  readonly id: string
  readonly title: string
  readonly as: string
  readonly people: readonly string[]
  readonly missing: string | null
  readonly waits: string | null
  readonly until: string | null
}

export interface KeptWarning {
  readonly from: string
  readonly to: string | null
  readonly by: string | null
  readonly what: string
}

/** A time limit that a holiday moved, as the rows of a worklist tell it. */
export interface KeptMove {
  /** The holiday's place in the council's stream. */
  readonly by: number
  readonly what: string
  readonly from: string | null
  readonly to: string | null
  readonly holiday: string
  readonly kind: 'added' | 'removed'
}

/** What PostgreSQL calls a day that never comes. */
const NEVER = 'infinity'

const MOST_KEPT = 6

/** null where one of them stays until it is seen to. */
function lastDayTold(warnings: readonly Warning[]): Day | null {
  const ends = warnings.flatMap(({ to }) => to ?? [])
  return ends.length < warnings.length ? null : (ends.toSorted((a, b) => b - a)[0] ?? null)
}

const lastDay = ({ earliest, latest }: Span): string | null => iso(latest ?? earliest)

const keptMoves = (moves: readonly HolidayMove[]): readonly KeptMove[] =>
  moves.flatMap(({ holiday: { seq, day, kind }, dates }) =>
    dates.map(
      ({ title, from, to }): KeptMove => ({
        by: seq,
        what: title,
        from: lastDay(from),
        to: lastDay(to),
        holiday: formatIsoDay(day),
        kind,
      }),
    ),
  )

interface Derived {
  readonly clocks: readonly Clock[]
  readonly duties: readonly Duty[]
  readonly overdueFrom: string | null
  /** What holidays moved of the limits that run. */
  readonly moves: readonly HolidayMove[]
}

/** The rows of one complaint, from what its row in the list was worked out with; none where nobody has anything to do. */
export function workStatement(
  authorityId: string,
  id: string,
  state: ComplaintState,
  now: Now,
  { clocks, duties, overdueFrom, moves }: Derived,
): Statement {
  const tasks = tasksOf(state, now, duties)
  const ball = ballOf(state, tasks)
  if (ball.with === 'nobody')
    return {
      sql: `with no_more as (delete from work_list where authority_id = $1 and complaint_id = $2)
        delete from work_detail where authority_id = $1 and complaint_id = $2`,
      params: [authorityId, id],
    }
  const kept = tasks
    .filter(task => isOpen(task) || task.state.kind === 'waiting')
    .slice(0, MOST_KEPT)
    .map(
      ({ id: taskId, title, holder, state: stands }): KeptTask => ({
        id: taskId,
        title,
        as: holder.as,
        people: holder.personIds,
        missing: holder.missing,
        waits: stands.kind === 'waiting' ? stands.noted.for : null,
        until: stands.kind === 'waiting' ? iso(stands.noted.until) : null,
      }),
    )
  const warnings = warningsOf(state, now, clocks, tasks)
  const [next] = duties
  const due = next?.by?.latest ?? next?.by?.earliest ?? null
  const columns: readonly (readonly [string, Parameter])[] = [
    ['with_council', ball.with === 'council'],
    ['with_complainant', ball.with === 'complainant'],
    ['with_manager', ball.holders.includes('complaints manager')],
    ['with_clerk', ball.holders.includes('panel clerk')],
    ['due', iso(due) ?? NEVER],
    ['late_from', [iso(due), overdueFrom].filter(day => day !== null).toSorted()[0] ?? NEVER],
    ['warn_from', iso(warnings[0]?.from ?? null) ?? NEVER],
    ['warn_until', iso(lastDayTold(warnings)) ?? NEVER],
    ['back_on', iso(ball.backOn) ?? NEVER],
    ['moved_by', moves.at(-1)?.holiday.seq ?? 0],
    ['assigned_to', state.desk.assigned?.personId ?? null],
    ['overdue_from', overdueFrom],
    ['holders', [...ball.holders]],
    ['back_to', [...ball.backTo]],
  ]
  const told: readonly (readonly [string, Parameter])[] = [
    ['tasks', JSON.stringify(kept)],
    [
      'warnings',
      JSON.stringify(
        warnings.map(
          ({ from, to, by, what }): KeptWarning => ({ from: formatIsoDay(from), to: iso(to), by: iso(by), what }),
        ),
      ),
    ],
    ['moves', JSON.stringify(keptMoves(moves))],
  ]
  return {
    sql: `with counted as (${intoTable('work_list', columns, 3)}) ${intoTable('work_detail', told, 3 + columns.length)}`,
    params: [authorityId, id, ...[...columns, ...told].map(([, value]) => value)],
  }
}

/** @param first the place of the first column's parameter */
function intoTable(
  table: string,
  columns: readonly (readonly [name: string, value: Parameter])[],
  first: number,
): string {
  const names = columns.map(([name]) => name)
  return `insert into ${table} (authority_id, complaint_id, ${names.join(', ')})
    values ($1, $2, ${names.map((_, place) => `$${place + first}`).join(', ')})
    on conflict (authority_id, complaint_id) do update set ${names.map(name => `${name} = excluded.${name}`).join(', ')}`
}
