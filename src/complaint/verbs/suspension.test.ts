import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockNamed, nowOn, told } from '#test/derived.ts'
import { exampleOf } from '#test/examples.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
  scenario,
} from '#test/scenario.ts'
import { pointId, received, stage1Answered, stage1Started, withPart, withPoints } from '#test/stories.ts'
import { verdictOf } from '../clocks/clock.ts'
import { dutiesOf } from '../duties.ts'
import { personExcluded } from '../entries/person-excluded.ts'
import { procedureState } from '../procedure-state.ts'
import { rightsOf } from '../rights.ts'
import { close } from './close.ts'
import { complaintVerbs } from './index.ts'
import { receiveAgain } from './receive-again.ts'
import { recordProceedingsOver } from './record-proceedings-over.ts'
import { recordSuspensionNotice } from './record-suspension-notice.ts'
import { resume } from './resume.ts'
import { reviewSuspension } from './review-suspension.ts'
import { suspend } from './suspend.ts'

const setting = { today: '2026-06-30' }
const past = { ...setting, source: fromThePast }
const { input: suspension } = exampleOf('suspend')
const suspended = (story = stage1Started(), more: object = {}) =>
  story.givenDone(suspend, { ...suspension, ...more }, setting)
const over = (story: Scenario, on = '10 January 2025') =>
  story.givenDone(recordProceedingsOver, { happened: on, over: on, how: 'completed' }, setting)
const owed = (story: Scenario, today: string) => dutiesOf(story.state(), nowOn(today)).map(({ what }) => what)
const may = (story: Scenario, today: string) => rightsOf(story.state(), nowOn(today)).map(({ what }) => what)

describe('suspending consideration for proceedings alongside (regulation 8)', () => {
  it('takes a limb, what shows it, the proceedings by name, the prejudice, legal advice and a day to look again', () => {
    for (const field of ['shownBy', 'proceeding', 'legalAdvice', 'reviewOn', 'decidedBy'])
      assertInvalid(stage1Started().when(suspend, { ...suspension, [field]: '' }, setting), field)
    assertInvalid(stage1Started().when(suspend, { ...suspension, reviewOn: '12 August 2024' }, setting), 'reviewOn')
    assertInvalid(stage1Started().when(suspend, { ...suspension, reviewOn: 'June 2025' }, setting), 'reviewOn')
    assertDecided(stage1Started().when(suspend, suspension, setting))
  })

  it('is no single “on hold”: without a limb or without prejudice it is refused (8(1) and 8(2))', () => {
    assertRefused(stage1Started().when(suspend, { ...suspension, limb: 'none' }, setting), '8(1)')
    assertRefused(stage1Started().when(suspend, { ...suspension, prejudice: '' }, setting), '8(2)')
    assertDecided(stage1Started().when(suspend, { ...suspension, limb: 'none', prejudice: '' }, past))
  })

  it('stops every clock of the complaint and asks for nothing in the stages meanwhile', () => {
    const story = suspended()
    assert.equal(procedureState(story.state()), 'suspended')
    const clock = clockNamed(story.state(), 'S1-10', '2025-02-03')
    assert.equal(verdictOf(clock), 'no longer owed')
    assert.equal(told(clock.due), '2024-08-19')
    assert.ok(!owed(story, '2025-02-03').includes('Answer at stage 1'))
    assertNotOpen(story.when(suspend, suspension, setting), /already/)
  })

  it('asks for the notice, which tells of the right to make it again (8(3))', () => {
    const story = suspended()
    const notice = { happened: '13 August 2024', method: 'post', rightTold: 'no' }
    assert.ok(owed(story, '2024-08-12').some(what => what.startsWith('Send the notice of the suspension')))
    assertRefused(story.when(recordSuspensionNotice, notice, setting), '16 017 549')
    story.givenDone(recordSuspensionNotice, { ...notice, rightTold: 'yes' }, setting)
    assert.ok(!owed(story, '2024-08-13').some(what => what.startsWith('Send the notice')))
    assertNotOpen(story.when(recordSuspensionNotice, { ...notice, rightTold: 'yes' }, setting), /notice/)
  })

  it('is looked at again on the day that was set, and on further days', () => {
    const look = 'Look again at the suspension: would it still prejudice the proceedings?'
    const due = (story: Scenario) => {
      const duty = dutiesOf(story.state(), nowOn('2024-11-12')).find(({ what }) => what === look)
      return duty?.by ? told(duty.by) : null
    }
    const story = suspended()
    assert.equal(due(story), '2024-11-11')
    const { input } = exampleOf('review-suspension')
    assertInvalid(story.when(reviewSuspension, { ...input, reviewOn: '11 November 2024' }, setting), 'reviewOn')
    assert.equal(due(story.givenDone(reviewSuspension, input, setting)), '2025-03-03')
    assert.equal(due(over(story)), null)
  })

  it('concerns only what the proceedings concern: the rest goes on (8(1))', () => {
    const story = withPoints()
    const pointIds = [pointId(story, '1')]
    suspended(story, { happened: '20 September 2024', reviewOn: '2 December 2024', pointIds })
    assert.equal(story.state().points.get(pointIds[0] ?? '')?.state, 'suspended')
    assert.equal(procedureState(story.state()), 'stage 2 investigating')
    assert.equal(verdictOf(clockNamed(story.state(), 'S2-25', '2024-09-23')), 'running')
    assertInvalid(story.when(suspend, { ...suspension, pointIds }, setting), 'pointIds')
    const rest = ['2a', '2b'].map(label => pointId(story, label))
    suspended(story, { happened: '23 September 2024', reviewOn: '2 December 2024', pointIds: rest })
    assert.equal(procedureState(story.state()), 'suspended')
  })

  it('of a point leaves nothing for the adjudicating officer to decide on it', () => {
    const { story, input } = exampleOf('respond-at-stage-2')
    const points = [...story.state().points.values()].filter(({ state }) => state === 'live').length
    const pointIds = [pointId(story, '1')]
    suspended(story, { happened: '7 October 2024', reviewOn: '2 December 2024', pointIds })
    assert.equal([...story.state().points.values()].filter(({ state }) => state === 'live').length, points - 1)
    assert.notEqual(input, null)
  })
})

describe('resuming what was suspended', () => {
  const again = { ...exampleOf('resume').input, happened: '26 August 2024' }

  it('says why there is no prejudice any more, and goes on with the days that were left', () => {
    const story = suspended()
    assertInvalid(story.when(resume, { ...again, reasons: '' }, setting), 'reasons')
    story.givenDone(resume, again, setting)
    assert.equal(procedureState(story.state()), 'stage 1 open')
    const clock = clockNamed(story.state(), 'S1-10', '2024-08-27')
    // Ten working days lay between, 26 August being a bank holiday: nine.
    assert.equal(told(clock.due), '2024-09-02')
    assert.match(clock.note ?? '', /left out/)
    assertNotOpen(story.when(resume, again, setting), /suspended/)
  })

  it('begins the stage again only as the complainant agreed (no start is set back without them)', () => {
    const story = suspended()
    const anew = { ...again, happened: '2 September 2024', clocks: 'from the beginning' }
    assertRefused(story.when(resume, anew, setting), '14(4)')
    story.givenDone(resume, { ...anew, agreement: 'By phone on 2 September.' }, setting)
    assert.equal(told(clockNamed(story.state(), 'S1-10', '2024-09-03').due), '2024-09-16')
  })

  it('can be of one point', () => {
    const story = withPoints()
    const [one, other] = ['1', '2a'].map(label => pointId(story, label))
    suspended(story, { happened: '20 September 2024', reviewOn: '2 December 2024', pointIds: [one, other] })
    story.givenDone(resume, { ...again, happened: '30 September 2024', pointIds: [one] }, setting)
    assert.equal(story.state().points.get(one ?? '')?.state, 'live')
    assert.equal(story.state().points.get(other ?? '')?.state, 'suspended')
    assert.equal(story.state().gates.suspensions[0]?.ended, null)
  })
})

describe('when the proceedings are over (regulation 8(4) and (5))', () => {
  it('the complainant has a year to make it again, which is told as their right', () => {
    const story = suspended()
    assert.ok(may(story, '2024-12-02').includes('May make it again within a year, once the proceedings are over'))
    over(story)
    assert.equal(told(clockNamed(story.state(), 'substance-0-REG8-1Y-1', '2025-02-03').due), '2026-01-10')
    assert.ok(may(story, '2026-01-10').includes('May make it again now that the proceedings are over'))
    assert.ok(!may(story, '2026-01-11').includes('May make it again now that the proceedings are over'))
  })

  it('it is a new complaint, linked to the old one, with the family and those kept out taken over', () => {
    const story = over(suspended(withPart(withPart(stage1Started(), 'ann', 'complainant'), 'io', 'stage 1 resolver')))
    story.given(
      personExcluded.write({ earliest: null, latest: null, asWritten: null }, fromThePast, {
        personId: 'x',
        reason: 'r',
      }),
    )
    const { input } = exampleOf('receive-again')
    const outcome = story.when(
      receiveAgain,
      { ...input, happened: '9 January 2026', why: 'after proceedings' },
      setting,
    )
    assert.ok(outcome.kind === 'decided')
    const [fresh, old] = outcome.written
    assert.deepEqual(
      fresh?.entries.map(({ type }) => type),
      ['part-taken', 'person-excluded', 'complaint-received', 'made-again'],
    )
    assert.deepEqual(
      old?.entries.map(({ type, data }) => [type, data.direction]),
      [['made-again', 'this came before']],
    )
    const next = scenario().given(...(fresh?.entries ?? []))
    assert.equal(procedureState(next.state()), 'received')
    assert.equal(next.state().gates.links[0]?.reference, story.state().reference)
    story.given(...(old?.entries ?? []))
    assert.deepEqual(
      owed(story, '2026-06-30').filter(what => /suspension|close/.test(what)),
      [],
    )
  })

  it('the ordinary year does not apply to it (8(4))', () => {
    const story = over(suspended())
    const input = { ...exampleOf('receive-again').input, happened: '9 January 2026', why: 'after proceedings' }
    const outcome = story.when(receiveAgain, input, setting)
    assert.ok(outcome.kind === 'decided')
    const next = scenario().given(...(outcome.written[0]?.entries ?? []))
    next.givenDone(complaintVerbs.find(({ name }) => name === 'date-grounds') ?? suspend, {
      happened: '12 January 2026',
      arose: '5 February 2022',
      howKnown: 'The visit.',
    })
    assert.ok(!owed(next, '2026-01-12').some(what => what.startsWith('Decide on the matter that came late')))
  })

  it('later than the year it is a complaint of its own, whose lateness is decided', () => {
    const input = { ...exampleOf('receive-again').input, happened: '12 January 2026', why: 'after proceedings' }
    assertRefused(over(suspended()).when(receiveAgain, input, setting), '8(5)')
    assertInvalid(
      stage1Answered().givenDone(close, { happened: '30 August 2024', reason: 'r' }).when(receiveAgain, input, setting),
      'why',
    )
    assertNotOpen(received().when(receiveAgain, input, setting), /closed/)
  })

  it('it is closed by a person once the year is over, which is proposed and never before', () => {
    const story = suspended()
    const closing = { happened: '12 January 2026', reason: 'It was not made again.' }
    assertRefused(story.when(close, closing, setting), '8(5)')
    over(story)
    assertRefused(story.when(close, { ...closing, happened: '9 January 2026' }, setting), '8(5)')
    assert.ok(!owed(story, '2026-01-10').some(what => what.startsWith('Decide whether to close')))
    assert.ok(owed(story, '2026-01-11').some(what => what.startsWith('Decide whether to close')))
    assertDecided(story.when(close, closing, setting))
  })
})
