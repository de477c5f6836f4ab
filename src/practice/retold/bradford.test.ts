import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { fullTimeChain } from '#complaint/clocks/full-time-chain.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { ledgerOf } from '#complaint/ledger.ts'
import { pointByLabel, pointCount, pointsInOrder } from '#complaint/points.ts'
import { readings } from '#complaint/readings.ts'
import { currentRound } from '#complaint/rounds.ts'
import { furthestPast, latenessInWords } from '#complaint/summary.ts'
import { workingCalendar } from '#law/calendar.ts'
import { formatIsoDay, isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { countingIds, stored } from '#test/scenario.ts'
import { bradford } from './bradford.ts'

const proposal = proposeEntries(bradford, {
  reference: 'NM/2026/0001',
  text: null,
  digest: 'sha256:0',
  newId: countingIds(),
})
const state = foldComplaint(stored(proposal.entries))
const now = { today: isoDay('2026-06-01'), calendar: workingCalendar(), limits }
const clocks = clocksOf(state, now)
const faults = faultsOf(state, now, clocks)
const duties = dutiesOf(state, now, clocks)
const clock = (id: string) => clocks.find(one => one.id === `substance-0-${id}`) ?? assert.fail(`no clock ${id}`)
const onIso = (day: number | null | undefined) =>
  day == null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('the Bradford case, replayed', () => {
  it('has 31 points in the order of the complaint, and headings only where parts imply them', () => {
    assert.equal(pointCount(state), 31)
    const labels = pointsInOrder(state).map(({ label, kind }) => (kind === 'heading' ? `[${label}]` : label))
    assert.equal(
      labels.join(' '),
      '[1] 1a 1b 1c 1d 1e 1f [2] 2a 2b 3 4 5 [6] 6a 6b 6c 6d 7 8 9 10 11 12 13 [14] 14a [14b] 14bi 14bii 14c 14d 14e [15] 15a 15b 15c',
    )
  })

  it('holds 9 upheld, 4 partially, 14 not upheld and 4 inconclusive at stage 2, each adjudicated', () => {
    const held = [...state.findings.values()].filter(({ decider }) => decider === 'investigating officer')
    const number = (finding: string) => held.filter(one => one.finding === finding).length
    assert.deepEqual(
      [number('upheld'), number('partially upheld'), number('not upheld'), number('inconclusive')],
      [9, 4, 14, 4],
    )
    const views = (decider: string) => state.views.filter(view => view.decider === decider && view.view === 'agrees')
    assert.equal(views('adjudicating officer').length, 31)
    assert.equal(views('independent person').length, 31)
  })

  it('counts to the report on day 105 and to the response on day 115, at least', () => {
    const s2 = clock('S2-65')
    assert.deepEqual(s2.taken, { least: 115, most: null })
    const officer = currentRound(state).steps.get('investigating officer reported')?.[0]
    assert.equal(now.calendar.countWorkingDays(isoDay('2022-09-08'), officer?.happened.latest ?? now.today), 105)
    assert.match(s2.start.standsIn ?? '', /not after “investigating officer appointed”/)
  })

  it('shows stage 2 at least 50 working days past 65 and at least 90 past 25, because the request is not dated', () => {
    assert.deepEqual(clock('S2-25').late, { least: 90, most: null })
    assert.deepEqual(clock('S2-65').late, { least: 50, most: null })
    assert.equal(onIso(clock('S2-25').due.latest), '2022-10-14')
    assert.equal(onIso(clock('S2-65').due.latest), '2022-12-09')
    const worst = furthestPast(clocks)
    assert.equal(worst?.limit.id, 'S2-65')
    assert.equal(worst && latenessInWords(worst), 'at least 50 working days late')
  })

  it('says that no notice of delay is on record', () => {
    const notice = faults.find(({ kind }) => kind === 'no delay notice')
    assert.match(notice?.detail ?? '', /Friday 14 October 2022/)
  })

  it('shows the stage 3 letter at least 59 working days late, if a panel was asked for in time', () => {
    const chain = fullTimeChain(currentRound(state), limits, now.calendar)
    assert.deepEqual(
      chain?.steps.map(({ due }) => formatIsoDay(due)),
      ['2023-03-22', '2023-05-09', '2023-05-16', '2023-06-07'],
    )
    const fault = faults.find(({ clockId }) => clockId === 'substance-0-S3-RESP-15')
    assert.deepEqual(fault?.days, { unit: 'working days', bounds: { least: 59, most: null } })
    assert.equal(fault?.certain, false)
  })

  it('holds the three readings open and chooses none', () => {
    const all = readings(state)
    const counts = all.map(({ counts: by }) =>
      (['upheld', 'partially upheld', 'not upheld', 'inconclusive'] as const).map(finding => by.get(finding) ?? 0),
    )
    assert.deepEqual(new Set(counts.map(String)), new Set(['12,3,11,5', '10,6,10,5', '12,2,11,6']))
    assert.deepEqual(counts[0], [12, 3, 11, 5])
    assert.deepEqual(all[0]?.headings, [{ label: '15', finding: 'partially upheld' }])
    assert.ok(all.every(({ assumes }) => assumes.some(words => words.startsWith('“5a)” means point 5'))))
  })

  it('keeps the change to 14c as printed and tells that it does not fit', () => {
    const fault = faults.find(({ kind }) => kind === 'change does not fit')
    assert.equal(fault?.what, 'Point 14c is said to change from partially upheld; it was inconclusive.')
    assert.equal(fault?.detail, 'Point 14d was partially upheld.')
    const { rows } = ledgerOf(state)
    const cell = rows.find(({ point }) => point.label === '14c')?.cells.get('panel')
    assert.deepEqual(cell?.kind === 'finding' && [cell.changedFrom, cell.doubts], [
      null,
      ['says “from partially upheld”; it was inconclusive'],
    ])
    assert.equal(rows.find(({ point }) => point.label === '14d')?.stands.kind, 'depends')
  })

  it('asks whether 5a is point 5, and shows the change there until somebody decides', () => {
    const fault = faults.find(({ kind }) => kind === 'label of no point')
    assert.equal(fault?.what, 'The panel changed “5a)”, and there is no such point.')
    assert.equal(fault?.detail, 'Point 5 may be meant. Nobody has decided that yet.')
    const row = ledgerOf(state).rows.find(({ point }) => point.label === '5')
    assert.equal(row?.cells.get('panel')?.kind, 'perhaps')
  })

  it('takes the finding on 15 as given to the whole point, and leaves its parts alone', () => {
    const fault = faults.find(({ kind }) => kind === 'whole point changed though its parts had findings')
    assert.equal(
      fault?.what,
      'Point 15 was given one finding as a whole; its parts 15a, 15b, 15c had findings of their own.',
    )
    assert.equal(fault?.detail, 'What it changed from is not stated.')
    assert.equal(pointByLabel(state, '15')?.kind, 'heading')
    assert.equal(ledgerOf(state).rows.find(({ point }) => point.label === '15a')?.stands.kind, 'depends')
  })

  it("notices that the independent person's report is dated before the one it comments on", () => {
    const fault = faults.find(({ kind }) => kind === 'order of dates')
    assert.equal(fault?.detail, '6 February 2023 and 8 February 2023.')
  })

  it('numbers recommendations on through the stages, and holds them done on evidence', () => {
    const all = [...state.recommendations.values()]
    assert.deepEqual(
      all.map(({ number, stage }) => `${number}/${stage}`),
      ['1/2', '2/2', '3/2', '4/2', '5/2', '6/2', '7/2', '8/3', '9/3', '10/3', '11/3', '12/3'],
    )
    assert.ok(all.every(({ done }) => done?.acceptedBy === 'the Ombudsman'))
    assert.deepEqual(
      all.filter(({ soft }) => soft).map(({ number }) => number),
      [2, 3, 5, 6, 11],
    )
    assert.equal(all[0]?.covers, 'every point upheld in full or in part')
    assert.equal(all[11]?.covers, 'every outstanding action of stage 2')
    assert.equal(all[11]?.deadline, 'within one month')
    assert.deepEqual(new Set(all.slice(7).map(({ author }) => author)), new Set(['not stated']))
  })

  it('wants £500 paid by 25 February 2025, with no proof on record', () => {
    const duty = duties[0]
    assert.equal(duty?.what, 'Pay £500 to Mrs Y')
    assert.equal(onIso(duty?.by?.latest), '2025-02-25')
    const fault = faults.find(({ kind }) => kind === 'action overdue')
    assert.equal(fault?.what, 'No proof on record: £500 payment.')
    assert.match(fault?.detail ?? '', /^It was due by Tuesday 25 February 2025/)
  })

  it('owes nothing else: the account has ended', () => {
    assert.deepEqual(
      duties.map(({ what }) => what),
      ['Pay £500 to Mrs Y', 'Show the Ombudsman that it was done'],
    )
  })

  it('keeps dates as roughly as they are known', () => {
    const events = new Map(state.events.map(({ what, happened }) => [what, happened]))
    assert.equal(events.get('The visit to the offices of point 2a')?.asWritten, '18 October')
    assert.equal(events.get('The visit to the offices of point 2a')?.earliest, null)
    assert.equal(onIso(events.get('D goes home from the grandparents')?.latest), '2017-05-31')
  })

  it('cites the line of every fact', () => {
    const uncited = proposal.entries.filter(
      ({ source, type }) =>
        source.kind === 'history' && source.line === null && !source.inferred && type !== 'discrepancy-noted',
    )
    assert.deepEqual(uncited, [])
  })
})
