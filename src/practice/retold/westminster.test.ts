import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { stage2Counts } from '#complaint/clocks/stage-2-counts.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { ledgerOf } from '#complaint/ledger.ts'
import { pointCount } from '#complaint/points.ts'
import { procedureState } from '#complaint/procedure-state.ts'
import { readings } from '#complaint/readings.ts'
import { currentRound } from '#complaint/rounds.ts'
import { workingCalendar } from '#law/calendar.ts'
import { formatIsoDay, isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { countingIds, stored } from '#test/scenario.ts'
import { westminster } from './westminster.ts'

const { entries, people } = proposeEntries(westminster, {
  reference: 'NM/2026/0002',
  text: null,
  digest: 'sha256:0',
  newId: countingIds(),
})
const state = foldComplaint(stored(entries))
const now = { today: isoDay('2026-06-01'), calendar: workingCalendar(), limits }
const clocks = clocksOf(state, now)
const faults = faultsOf(state, now, clocks)
const clock = (id: string) => clocks.find(one => one.id === `substance-${id}`) ?? assert.fail(`no clock ${id}`)
const iso = (day: number | null | undefined) =>
  day == null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('the Westminster case, replayed', () => {
  it('has 38 points, 34 of them not upheld by inference, and names none', () => {
    assert.equal(pointCount(state), 38)
    const [only] = readings(state)
    assert.equal(readings(state).length, 1)
    assert.deepEqual(
      [only?.counts.get('upheld'), only?.counts.get('partially upheld'), only?.counts.get('not upheld')],
      [3, 1, 34],
    )
    const inferred = [...state.points.values()].filter(({ countInferred }) => countInferred)
    assert.deepEqual(
      inferred.map(({ count }) => count),
      [28],
    )
    assert.ok([...state.points.values()].every(({ label }) => label === null))
  })

  it('keeps "partly upheld" as it is printed', () => {
    const partial = [...state.findings.values()].find(({ finding }) => finding === 'partially upheld')
    assert.equal(partial?.asPrinted, 'partly upheld')
  })

  it('has two strands, of which the handling of the complaint was looked into first', () => {
    assert.deepEqual([...state.strands.keys()].sort(), ['handling', 'substance'])
    const settled = currentRound(state, 'handling').steps.get('statement of complaint settled')?.[0]
    assert.equal(iso(settled?.happened.latest), '2016-12-31')
    assert.equal(settled?.source.kind === 'history' && settled.source.line, 46)
    assert.ok(!clocks.some(({ strand }) => strand === 'handling'))
  })

  it('was started again at stage 2 by a decision of December 2017, new matters included', () => {
    const rounds = state.strands.get('substance')?.rounds ?? []
    assert.equal(rounds.length, 2)
    assert.equal(rounds[1]?.restartedBy?.at, 2)
    assert.equal(rounds[0]?.endedBy?.happened.asWritten, 'December 2017')
    const again = faults.find(({ kind }) => kind === 'started again by the Ombudsman')
    assert.equal(again?.detail, 'The Ombudsman decided so: December 2017.')
  })

  it('keeps the first request: stage 2 ran out long before it was started again', () => {
    const first = clock('0-S2-65')
    assert.equal(iso(first.start.span.latest), '2016-12-31')
    assert.equal(first.stop.kind === 'stopped' && first.stop.what, 'complaint restarted')
    assert.ok((first.late.least ?? 0) > 160)
    const refused = faults.find(({ kind }) => kind === 'next stage refused')
    assert.equal(refused?.what, 'Stage 2 was refused, which the law gives no power to do.')
    assert.equal(state.strands.get('substance')?.rounds[0]?.refusals.length, 1)
  })

  it('counts the first stage 1 from August 2015, with no answer on record', () => {
    const stage1 = clock('0-S1-10')
    assert.deepEqual([iso(stage1.due.earliest), iso(stage1.due.latest)], ['2015-08-14', '2015-09-14'])
    assert.equal(stage1.stop.kind, 'not on record')
  })

  it('shows stage 2 between 23 and 45 working days late, as the points came somewhen in January 2018', () => {
    const longest = clock('1-S2-65')
    assert.deepEqual(longest.late, { least: 23, most: 45 })
    assert.deepEqual([iso(longest.due.earliest), iso(longest.due.latest)], ['2018-04-04', '2018-05-04'])
    assert.deepEqual(
      [iso(clock('1-S2-25').due.earliest), iso(clock('1-S2-25').due.latest)],
      ['2018-02-05', '2018-03-07'],
    )
    const from2January = now.calendar.addWorkingDays(isoDay('2018-01-02'), 65)
    assert.equal(formatIsoDay(from2January), '2018-04-05')
    assert.equal(now.calendar.countWorkingDays(from2January, isoDay('2018-06-08')), 44)
  })

  it("shows it 14 working days past the council's own date, which implies a start on 13 February 2018", () => {
    const own = clock('1-S2-PROMISE-1')
    assert.deepEqual(own.late, { least: 14, most: 14 })
    const implied = stage2Counts(currentRound(state), now).find(({ from }) => from.includes('own date'))
    assert.deepEqual([iso(implied?.start.earliest), iso(implied?.due25.latest)], ['2018-02-13', '2018-03-20'])
    assert.deepEqual(implied?.late65, { least: 14, most: 14 })
    assert.equal(implied?.binds, false)
    assert.ok(faults.some(({ kind, days }) => kind === "council's own date missed" && days?.bounds.least === 14))
  })

  it('notices that the report came after the day on which the answer to it was due', () => {
    const order = faults.filter(({ kind }) => kind === 'order of dates')
    assert.deepEqual(
      order.map(({ what }) => what),
      ["The report the response rests on came after the council's own date for the response."],
    )
  })

  it('holds one finding rejected at adjudication, and what rests on it accepted', () => {
    const rejected = ledgerOf(state).rows.filter(({ stands }) => stands.kind === 'rejected')
    assert.deepEqual(
      rejected.map(({ point, stands }) => [point.count, stands.kind === 'rejected' && stands.finding]),
      [[1, 'partially upheld']],
    )
    const [review] = state.recommendations.values()
    assert.equal(review?.answer?.answer, 'accepted')
  })

  it('keeps six points that were looked at again, unchanged, by another investigator', () => {
    const again = [...state.findings.values()].filter(
      ({ decider }) => decider === 'supplementary investigating officer',
    )
    assert.deepEqual(
      again.map(({ finding, pointId, reviews }) => [
        finding,
        state.points.get(pointId ?? '')?.count,
        state.findings.get(reviews ?? '')?.decider,
      ]),
      [['not upheld', 6, 'investigating officer']],
    )
    const looked = entries.find(({ type }) => type === 'supplementary-review-commissioned')
    assert.deepEqual(looked?.data.pointIds, [again[0]?.pointId])
    assert.equal(state.parts.filter(({ part }) => part === 'supplementary investigating officer').length, 1)
    assert.equal(people.filter(({ part }) => part === 'investigating officer').length, 1)
  })

  it("shows that the council's answer to the second look is not on record", () => {
    assert.ok(faults.some(({ kind }) => kind === 'supplementary review not answered'))
    assert.equal(procedureState(state), 'stage 3 supplementary')
  })

  it('keeps what the panel sent elsewhere, at stage 3', () => {
    assert.deepEqual(
      state.scopeDecisions.map(({ route, stage }) => [route, stage]),
      [
        ['The court', 3],
        ['The Information Commissioner', 3],
      ],
    )
  })

  it('asks whether £600 told twice is one payment, and adds nothing up', () => {
    const [remedy] = state.remedies.values()
    const [payment] = [...state.actions.values()].filter(({ kind }) => kind === 'payment')
    assert.deepEqual([remedy?.amountPence, payment?.amountPence], [60_000, 60_000])
    assert.equal(remedy?.perhapsSameAs, payment?.id)
    assert.equal(remedy?.status, 'offered')
    assert.ok(faults.some(({ kind, what }) => kind === 'discrepancy in a source' && what.startsWith('£600')))
  })

  it('takes as done what the later decision tells of, and leaves apology and payment open', () => {
    assert.deepEqual(
      dutiesOf(state, now, clocks).map(({ what }) => what),
      ['Apologise for the delays', 'Pay £600 to Mr X'],
    )
  })

  it('knows two matters with the Ombudsman, the first without a reference', () => {
    assert.deepEqual(
      [...state.matters.values()].map(({ reference, decided }) => [reference, decided?.label]),
      [
        [null, 'fault'],
        ['18 011 015', 'Upheld'],
      ],
    )
  })

  it('keeps what he wanted, and what became of it', () => {
    assert.equal(state.outcomes.length, 6)
    assert.ok(state.outcomes.some(({ fate }) => fate?.startsWith('No longer possible')))
    assert.equal(state.outcomes.filter(({ fate }) => fate?.startsWith('Outside the procedure')).length, 2)
  })
})
