import assert from 'node:assert/strict'
import { verdictOf } from '#complaint/clocks/clock.ts'
import { clocksOf, hasAccountEnded, type Now } from '#complaint/clocks/clocks.ts'
import { isShownLate, lastDayToAsk } from '#complaint/clocks/panel-window.ts'
import { stage2Counts } from '#complaint/clocks/stage-2-counts.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { complaintEntryTypes } from '#complaint/entries/index.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { wholeSuspension } from '#complaint/gates/suspension.ts'
import { wholeWithdrawal } from '#complaint/gates/withdrawal.ts'
import { ledgerOf } from '#complaint/ledger.ts'
import { pointCount } from '#complaint/points.ts'
import { procedureState, stageOf } from '#complaint/procedure-state.ts'
import { rightsOf } from '#complaint/rights.ts'
import { everyRound, firstStep, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState, Round } from '#complaint/state.ts'
import { procedureStates, strand } from '#complaint/words.ts'
import { workingCalendar } from '#law/calendar.ts'
import { type Day, parseIsoDay } from '#law/day.ts'
import { firstDayCovered } from '#law/holidays.ts'
import { isCounted } from '#law/limit.ts'
import { limits } from '#law/limits.ts'
import { sources } from '#law/sources.ts'
import { rowStatements } from '#record/read-tables/complaint-list.ts'
import type { StoredEntry } from '#stream/entry.ts'

/** A complaint as far as a walk has come. */
export interface Walked {
  readonly entries: readonly StoredEntry[]
  readonly state: ComplaintState
  readonly today: Day
}

const calendar = workingCalendar()
const states: ReadonlySet<string> = new Set(procedureStates)
const isOrdered = (least: number | null, most: number | null): boolean =>
  least === null || most === null || least <= most

function assertDerivable(state: ComplaintState, now: Now): void {
  for (const one of strand.options) assert.ok(states.has(procedureState(state, one)), procedureState(state, one))
  const clocks = clocksOf(state, now)
  for (const clock of clocks) {
    const { id, start, due, late, taken, limit } = clock
    verdictOf(clock)
    assert.ok(isOrdered(due.earliest, due.latest), `${id} is due between days in the wrong order`)
    assert.ok(isOrdered(late.least, late.most) && isOrdered(taken.least, taken.most), `${id} has bounds reversed`)
    if (!isCounted(limit)) continue
    assert.ok(isOrdered(start.span.earliest, due.earliest), `${id} is due before it starts`)
    assert.ok(isOrdered(start.span.latest, due.latest), `${id} is due before it starts`)
  }
  for (const { what, source } of dutiesOf(state, now, clocks)) {
    assert.match(what, /\S/)
    for (const { key } of source) assert.ok(Object.hasOwn(sources, key))
  }
  const seqs = new Set(state.history.stored.map(({ seq }) => seq))
  for (const { what, entries, source } of faultsOf(state, now, clocks)) {
    assert.match(what, /^[A-Z£"].*\.$/s)
    assert.doesNotMatch(what, /null|undefined|NaN/)
    assert.ok(
      entries.every(seq => seqs.has(seq)),
      what,
    )
    for (const { key } of source) assert.ok(Object.hasOwn(sources, key))
  }
  const { rows, readings } = ledgerOf(state)
  assert.ok(readings.length > 0)
  for (const { depth } of rows) assert.ok(depth >= 0)
  for (const { round } of everyRound(state)) assert.ok(stage2Counts(round, now, hasAccountEnded(state)).length > 0)
}

const isAnswered = (round: Round, from: 1 | 2 | 3): boolean =>
  (from === 1 && hasStep(round, 'stage 1 answered')) ||
  (from < 3 && hasStep(round, 'stage 2 responded')) ||
  (from === 1 && hasStep(round, 'stage 2 requested')) ||
  hasStep(round, 'stage 3 responded')

/** What the complainant has asked for stands for good, whatever else is worked or found in old papers. */
function assertNoRightIsLost(state: ComplaintState): void {
  for (const { type, data } of state.history.standing) {
    if (type === 'stage-2-requested')
      assert.ok(everyRound(state).some(one => one.strand === data.strand && hasStep(one.round, 'stage 2 requested')))
    if (type === 'panel-requested')
      assert.ok(everyRound(state).some(one => one.strand === data.strand && hasStep(one.round, 'panel requested')))
  }
  // A suspended complaint is closed once the year for making it again is over (docs/procedure.md, T12).
  if (!state.worked || !state.closed || wholeWithdrawal(state) || wholeSuspension(state)) return
  for (const { round, isLast } of everyRound(state)) {
    if (!isLast) continue
    assert.ok(!hasStep(round, 'stage 2 requested') || hasStep(round, 'stage 2 responded'), 'closed over stage 2')
    if (round.restartedBy) assert.ok(isAnswered(round, round.restartedBy.at), 'closed over a stage begun again')
    if (hasStep(round, 'panel requested') && round.latePanelRequest?.taken !== false)
      assert.ok(hasStep(round, 'stage 3 responded'), 'closed over a panel')
  }
}

/** The last thing done in live work did not take away what the state before it gave. */
function assertWorkedClosingIsLawful(walk: Walked): void {
  const last = walk.entries.at(-1)
  if (last?.type !== 'complaint-closed' || last.source.kind !== 'worked') return
  for (const { round, isLast } of everyRound(walk.state)) {
    const request = firstStep(round, 'panel requested')?.happened
    const until = lastDayToAsk(round, calendar)
    if (!isLast || !hasStep(round, 'stage 2 responded')) continue
    if (request && !isShownLate(request, round, calendar))
      assert.ok(hasStep(round, 'stage 3 responded'), 'closed over a panel asked for in time')
    if (!request)
      assert.ok(until !== null && (last.happened.latest ?? until) > until, 'closed while a panel can be asked for')
  }
}

/** The row as it would be written: each column with its value. */
function rowOf(walk: Walked): ReadonlyMap<string, unknown> {
  // A list of its own: the walk adds to its entries, and what is made from a list is kept for that list.
  const [row] = rowStatements('authority', 'complaint', [...walk.entries], {
    law: { calendar, limits },
    holidays: [],
  })
  assert.ok(row)
  const { sql, params = [] } = row
  const columns = /complaint_list \(([^)]+)\)/.exec(sql)?.[1]?.split(', ') ?? []
  return new Map(columns.map((column, place) => [column, params[place]]))
}

function assertRowAgrees(walk: Walked): void {
  const { state } = walk
  const row = rowOf(walk)
  const expected: readonly (readonly [string, unknown])[] = [
    ['version', walk.entries.length],
    ['state', procedureState(state)],
    ['stage', stageOf(procedureState(state))],
    ['points', pointCount(state)],
    ['reference', state.reference],
    ['closed', state.closed !== null],
    ['ombudsman_references', [...state.matters.values()].flatMap(({ reference }) => reference ?? [])],
  ]
  for (const [column, value] of expected) assert.deepEqual(row.get(column), value, column)
  for (const column of ['next_due', 'overdue_from', 'received_from']) {
    const day = row.get(column)
    assert.ok(day === null || parseIsoDay(String(day)) !== undefined, `${column} is ${day}, which is no day`)
  }
}

export function assertHolds(walk: Walked): void {
  const now: Now = { today: walk.today, calendar, limits }
  assertDerivable(walk.state, now)
  assertDerivable(walk.state, { ...now, today: firstDayCovered })
  assertNoRightIsLost(walk.state)
  assertWorkedClosingIsLawful(walk)
  assertRowAgrees(walk)
  rightsOf(walk.state, now)
  const day = walk.today
  const recordedOn = ({ recordedAt }: StoredEntry) => parseIsoDay(recordedAt.slice(0, 10)) ?? day
  for (const entry of walk.entries) {
    const type = complaintEntryTypes.get(entry.type)
    assert.match(type?.describe(entry) ?? '', /\S/)
  }
  assertDerivable(foldComplaint(walk.entries, { kind: 'as known on', day, recordedOn }), now)
  const before = walk.entries.at(-1)?.happened.earliest ?? day
  assertDerivable(foldComplaint(walk.entries, { kind: 'as it stood on', day: before }), { ...now, today: before })
}

/** What a reader sees of a complaint, without the places of its entries in the record. */
function seen(entries: readonly StoredEntry[], now: Now): unknown {
  const state = foldComplaint(entries)
  const clocks = clocksOf(state, now)
  return {
    states: strand.options.map(one => procedureState(state, one)),
    clocks: clocks.map(({ id, start, due, late, binding }) => ({ id, start, due, late, binding })),
    duties: dutiesOf(state, now, clocks).map(({ what, by }) => ({ what, by })),
    faults: faultsOf(state, now, clocks)
      .map(({ what }) => what)
      .sort(),
    stands: ledgerOf(state).rows.map(({ point, stands }) => [point.id, stands]),
  }
}

export function assertOrderOfRecordingDoesNotMatter(walk: Walked): void {
  const now: Now = { today: walk.today, calendar, limits }
  const days = new Set<number>()
  const oneADay = walk.state.history.standing.filter(({ happened }) => {
    const day = happened.earliest ?? happened.latest
    if (day === null || days.has(day)) return false
    days.add(day)
    return true
  })
  const placed = (entries: readonly StoredEntry[]) => entries.map((entry, index) => ({ ...entry, seq: index + 1 }))
  assert.deepEqual(seen(placed(oneADay.toReversed()), now), seen(placed(oneADay), now))
}
