import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Day, isoDay, parseIsoDay } from '#law/day.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Cut } from '#stream/fold.ts'
import { clockNamed, nowOn, told } from '#test/derived.ts'
import { fromThePast, type Scenario, scenario, worked } from '#test/scenario.ts'
import {
  adjudicated,
  found,
  panelReported,
  panelRequested,
  stage1Started,
  stage2Requested,
  stage2Responded,
} from '#test/stories.ts'
import { clocksOf } from './clocks/clocks.ts'
import { foldComplaint } from './complaint.ts'
import { dutiesOf } from './duties.ts'
import { faultsOf } from './faults/faults.ts'
import { ledgerOf } from './ledger.ts'
import { procedureState } from './procedure-state.ts'
import { rightsOf } from './rights.ts'
import { furthestPast, latenessInWords } from './summary.ts'
import { addPerson } from './verbs/add-person.ts'
import { answerStage1 } from './verbs/answer-stage-1.ts'
import { close } from './verbs/close.ts'
import { correctEntry } from './verbs/correct-entry.ts'
import { decideLatePanelRequest } from './verbs/decide-late-panel-request.ts'
import { giveDelayNotice } from './verbs/give-delay-notice.ts'
import { noteEvent } from './verbs/note-event.ts'
import { requestPanel } from './verbs/request-panel.ts'
import { requestStage2 } from './verbs/request-stage-2.ts'
import { respondAtStage2 } from './verbs/respond-at-stage-2.ts'
import { respondAtStage3 } from './verbs/respond-at-stage-3.ts'
import { restart } from './verbs/restart.ts'
import { startStage1 } from './verbs/start-stage-1.ts'
import { withdrawEntry } from './verbs/withdraw-entry.ts'

const live = { source: worked, today: '2025-06-30' }
const seqOf = (story: Scenario, type: string): string =>
  String(story.state().history.standing.find(entry => entry.type === type)?.seq ?? '')
const correction = (story: Scenario, type: string, more: object) => ({
  happened: '30 June 2025',
  target: seqOf(story, type),
  reason: 'The stamp says so.',
  evidence: 'The stamped letter.',
  secondPerson: 'second',
  bothDatesCompared: 'yes',
  ...more,
})

describe('a complaint as it stood on a day', () => {
  const entries = panelReported().state().history.stored
  const stood = (day: string) => foldComplaint(entries, { kind: 'as it stood on', day: isoDay(day) })

  it('is what had happened by then', () => {
    for (const [day, state] of [
      ['2024-08-04', 'nothing recorded'],
      ['2024-08-05', 'received'],
      ['2024-09-02', 'stage 2 requested'],
      ['2024-10-02', 'stage 2 reports received'],
      ['2024-10-08', 'stage 2 responded'],
      ['2024-11-15', 'stage 3 reported'],
    ] as const)
      assert.equal(procedureState(stood(day)), state, day)
  })

  it('owed what was owed then, and had not met what it met later', () => {
    const [first] = dutiesOf(stood('2024-10-04'), nowOn('2024-10-04'))
    assert.equal(first?.what, 'Send the stage 2 response')
    assert.deepEqual(
      faultsOf(stood('2024-10-04'), nowOn('2024-10-04')).map(({ kind }) => kind),
      [],
    )
  })

  it('holds an undated step no earlier than what comes before it in the procedure', () => {
    const undated = stage2Responded().givenDone(requestPanel, { happened: '' }).state().history.stored
    const stoodOn = (day: string) =>
      procedureState(foldComplaint(undated, { kind: 'as it stood on', day: isoDay(day) }))
    assert.equal(stoodOn('2024-10-07'), 'stage 2 reports received')
    assert.equal(stoodOn('2024-10-08'), 'stage 3 requested')
  })

  it('shows what was put right since', () => {
    const story = stage2Requested()
    story.givenDone(correctEntry, correction(story, 'stage-2-requested', { newDate: '26 August 2024' }), live)
    const state = foldComplaint(story.state().history.stored, { kind: 'as it stood on', day: isoDay('2024-08-28') })
    assert.equal(procedureState(state), 'stage 2 requested')
  })
})

describe('a complaint as it was known on a day', () => {
  const recordedOn = ({ recordedAt }: StoredEntry): Day => parseIsoDay(recordedAt.slice(0, 10)) ?? isoDay('2024-01-01')
  const known = (day: string): Cut => ({ kind: 'as known on', day: isoDay(day), recordedOn })
  const story = stage2Requested()
  story.givenDone(correctEntry, correction(story, 'stage-2-requested', { newDate: '26 August 2024' }), live)
  // Each entry was recorded in the month after the one before.
  const entries = story
    .state()
    .history.stored.map((entry, index) => ({ ...entry, recordedAt: `2025-0${index + 1}-03T09:00:00.000Z` }))

  it('is what had been recorded by then, and nothing put right later', () => {
    const start = (day: string) => told(clockNamed(foldComplaint(entries, known(day)), 'S2-25').start.span)
    assert.equal(procedureState(foldComplaint(entries, known('2025-02-02'))), 'received')
    assert.equal(start('2025-03-02'), '2024-09-02')
    assert.equal(start('2025-03-03'), '2024-08-26')
  })
})

describe('a correction that moves a start', () => {
  it('moves every date that counts from it', () => {
    const story = stage2Requested()
    story.givenDone(correctEntry, correction(story, 'stage-2-requested', { newDate: '26 August 2024' }), live)
    assert.equal(told(clockNamed(story.state(), 'S2-25').due), '2024-09-30')
  })

  const fits = (story: Scenario, change: (story: Scenario) => void, kind: string): void => {
    const before = faultsOf(story.state(), nowOn('2025-06-30')).filter(fault => fault.kind === kind)
    assert.deepEqual(before, [])
    change(story)
    const state = story.state()
    const after = faultsOf(state, nowOn('2025-06-30')).filter(fault => fault.kind === kind)
    assert.notDeepEqual(after, [], kind)
    for (const derive of [clocksOf, dutiesOf, rightsOf]) assert.ok(derive(state, nowOn('2025-06-30')))
    assert.ok(ledgerOf(state))
  }

  it('makes a notice late that was in time (regulation 17(6))', () => {
    const story = stage2Requested().givenDone(giveDelayNotice, {
      happened: '7 October 2024',
      promised: '29 November 2024',
      reason: 'r',
    })
    fits(
      story,
      one => one.givenDone(correctEntry, correction(one, 'stage-2-requested', { newDate: '30 August 2024' }), live),
      'delay notice late',
    )
  })

  it('makes a promised date lie past day 65 (regulation 17(6)(b))', () => {
    const story = stage2Requested().givenDone(giveDelayNotice, {
      happened: '7 October 2024',
      promised: '2 December 2024',
      reason: 'r',
    })
    fits(
      story,
      one => one.givenDone(correctEntry, correction(one, 'stage-2-requested', { newDate: '30 August 2024' }), live),
      'promised past day 65',
    )
  })

  it('shows that a panel turned down as late was asked for in time (regulation 18(2))', () => {
    const turnedDown = { happened: '11 November 2024', decision: 'turned down', whyLate: 'x', reasons: 'x' }
    const story = panelRequested('7 November 2024').givenDone(decideLatePanelRequest, turnedDown)
    fits(
      story,
      one =>
        one.givenDone(
          correctEntry,
          correction(one, 'stage-2-responded', { changes: 'received: 10 October 2024' }),
          live,
        ),
      'next stage refused',
    )
  })

  it('shows that a complaint was closed while the panel could still be asked for (regulation 18(2))', () => {
    const story = stage2Responded().givenDone(close, { happened: '7 November 2024', reason: 'r' }, live)
    fits(
      story,
      one =>
        one.givenDone(
          correctEntry,
          correction(one, 'stage-2-responded', { changes: 'received: 10 October 2024' }),
          live,
        ),
      'closed before the time for a panel was over',
    )
  })

  it('opens a complaint whose answer is withdrawn after it was closed, and tells it', () => {
    const story = stage2Responded().givenDone(close, { happened: '7 November 2024', reason: 'r' }, live)
    fits(
      story,
      one => one.givenDone(withdrawEntry, correction(one, 'stage-2-responded', {}), live),
      'closed while an answer was awaited',
    )
    assert.equal(procedureState(story.state()), 'stage 2 reports received')
  })

  it('leaves findings without their points where the statement is withdrawn, and reads them all the same', () => {
    const story = found()
    fits(
      story,
      one => one.givenDone(withdrawEntry, correction(one, 'statement-of-complaint-settled', {}), live),
      'label of no point',
    )
    assert.equal(story.state().unplaced.length, 3)
  })

  it('leaves a response without the panel that it answers', () => {
    const response = { happened: '2 December 2024', independentPersonTookPart: 'yes', apology: 'no' }
    const story = panelReported().givenDone(respondAtStage3, response)
    for (const type of ['panel-requested', 'panel-arranged', 'panel-held', 'panel-reported'])
      story.givenDone(withdrawEntry, correction(story, type, {}), live)
    assert.equal(procedureState(story.state()), 'stage 3 responded')
    assert.ok(clocksOf(story.state(), nowOn('2025-06-30')))
  })
})

describe('entries without a date', () => {
  it('stand where the procedure puts them, whenever they were entered', () => {
    const late = scenario()
      .givenDone(respondAtStage2, { happened: '8 October 2024', apology: 'no' })
      .givenDone(requestStage2, { happened: '', form: 'written', stage1Skipped: 'no' })
      .givenDone(answerStage1, { happened: '', outcome: 'not resolved' })
    assert.equal(procedureState(late.state()), 'stage 2 responded')
    assert.equal(told(clockNamed(late.state(), 'S2-25').start.span), '? to 2024-10-08')
  })
})

describe('what happens around the procedure', () => {
  it('puts no undated step anywhere, and so into no later run', () => {
    const story = scenario()
      .givenDone(startStage1, { happened: '', limb: 'received' })
      .givenDone(restart, { happened: '9 June 2025', at: '2', newMatters: 'no', words: 'A.' })
      .givenDone(noteEvent, { happened: '16 June 2025', what: 'The family moved.' })
      .givenDone(addPerson, { happened: '20 June 2025', personId: 'somebody', part: 'advocate' })
    const [first, second] = story.state().strands.get('substance')?.rounds ?? []
    assert.ok(first?.steps.has('stage 1 started'))
    assert.equal(second?.steps.size, 0)
  })
})

describe('where a complaint comes from', () => {
  it('is live as soon as one thing was done in Redress', () => {
    assert.equal(stage1Started().state().worked, false)
    const answered = stage1Started().givenDone(
      answerStage1,
      { happened: '16 August 2024', outcome: 'resolved', method: 'email' },
      live,
    )
    assert.equal(answered.state().worked, true)
    assert.ok(answered.state().history.stored.some(({ source }) => source === fromThePast))
  })
})

describe('the clock furthest past its limit', () => {
  const worst = (story: Scenario, today: string) => furthestPast(clocksOf(story.state(), nowOn(today)))

  it('is of stage 2’s two limits the longest, once that is passed too', () => {
    assert.equal(worst(adjudicated(), '2024-10-07'), undefined)
    assert.equal(worst(adjudicated(), '2024-10-08')?.limit.id, 'S2-25')
    assert.equal(worst(adjudicated(), '2024-12-03')?.limit.id, 'S2-65')
  })

  it('is told in words', () => {
    const words = (story: Scenario, today: string) => {
      const clock = worst(story, today)
      return clock && latenessInWords(clock)
    }
    assert.equal(words(adjudicated(), '2024-10-08'), '1 working day overdue')
    assert.equal(words(stage2Responded(), '2024-10-09'), '1 working day late')
    const rough = scenario().givenDone(requestStage2, { happened: '', form: 'written', stage1Skipped: 'no' })
    rough.givenDone(giveDelayNotice, { happened: '2 September 2024', promised: '2 December 2024', reason: 'r' })
    rough.givenDone(respondAtStage2, { happened: '3 December 2024', apology: 'no' })
    assert.equal(words(rough, '2025-06-30'), 'at least 1 working day late')
  })

  it('is not a date that the council gave itself', () => {
    const story = adjudicated()
      .givenDone(giveDelayNotice, { happened: '7 October 2024', promised: '18 November 2024', reason: 'r' })
      .givenDone(respondAtStage2, { happened: '25 November 2024', apology: 'no' })
    assert.equal(worst(story, '2025-06-30'), undefined)
  })
})
