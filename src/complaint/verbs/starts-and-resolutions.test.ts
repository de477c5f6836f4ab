import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { clockIds, clockNamed, nowOn, told } from '#test/derived.ts'
import { exampleOf } from '#test/examples.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
} from '#test/scenario.ts'
import { pointId, received, stage1Answered, stage1Started, withFinding, withPart, withPoints } from '#test/stories.ts'
import { dutiesOf } from '../duties.ts'
import { partTaken } from '../entries/part-taken.ts'
import { procedureState } from '../procedure-state.ts'
import { rightsOf } from '../rights.ts'
import { currentRound, firstStep } from '../rounds.ts'
import { agreeLaterStart } from './agree-later-start.ts'
import { answerStage1 } from './answer-stage-1.ts'
import { decideInterest } from './decide-interest.ts'
import { extendStage1 } from './extend-stage-1.ts'
import { putInterestToDecision } from './put-interest-to-decision.ts'
import { recordAdvocacy } from './record-advocacy.ts'
import { referEarly } from './refer-early.ts'
import { reopenResolved } from './reopen-resolved.ts'
import { requestPanel } from './request-panel.ts'
import { requestStage2 } from './request-stage-2.ts'
import { resolvePoints } from './resolve-points.ts'
import { startStage1 } from './start-stage-1.ts'

const setting = { today: '2024-10-31' }
const past = { ...setting, source: fromThePast }
const owed = (story: Scenario, today = '2024-08-14') => dutiesOf(story.state(), nowOn(today)).map(({ what }) => what)
const start = (story: Scenario) => firstStep(currentRound(story.state()), 'stage 1 started')?.happened.earliest

describe('a later start of stage 1 (regulation 14(4))', () => {
  const later = exampleOf('agree-later-start').input

  it('is asked for by the complainant and agreed by the council, with what shows it', () => {
    assertInvalid(stage1Started().when(agreeLaterStart, { ...later, request: '' }, setting), 'request')
    assertInvalid(stage1Started().when(agreeLaterStart, { ...later, evidence: '' }, setting), 'evidence')
    assertInvalid(stage1Started().when(agreeLaterStart, { ...later, startOn: 'August 2024' }, setting), 'startOn')
    const story = stage1Started().givenDone(agreeLaterStart, later, setting)
    assert.equal(start(story), isoDay('2024-08-19'))
    assert.equal(told(clockNamed(story.state(), 'S1-10').due), '2024-09-03')
  })

  it('is never an earlier one, and no start is moved in any other way', () => {
    assertRefused(stage1Started().when(agreeLaterStart, { ...later, startOn: '5 August 2024' }, setting), '14(4)')
    assertInvalid(
      stage1Started().when(startStage1, { happened: '19 August 2024', limb: 'later date asked for' }, setting),
      'limb',
    )
  })

  it('may lie ahead', () => {
    assertDecided(
      stage1Started().when(agreeLaterStart, { ...later, happened: '7 August 2024' }, { today: '2024-08-07' }),
    )
  })

  it('is not agreed when the time has run out, for the complainant may ask for stage 2 from then on', () => {
    const [last, after] = ['2024-08-19', '2024-08-20']
    assertDecided(
      stage1Started().when(agreeLaterStart, { ...later, happened: last, startOn: '27 August 2024' }, setting),
    )
    const tooLate = { ...later, happened: after, startOn: '27 August 2024' }
    assertRefused(stage1Started().when(agreeLaterStart, tooLate, setting), '14(4)')
    assertRefused(received().when(agreeLaterStart, tooLate, setting), '14(4)')
    const extended = stage1Started().givenDone(extendStage1, { happened: last, reason: 'Three teams.' }, setting)
    assertDecided(extended.when(agreeLaterStart, tooLate, setting))
  })

  it('agreed all the same, in a past case, undoes no delay', () => {
    const tooLate = { ...later, happened: '21 August 2024', startOn: '27 August 2024' }
    const story = stage1Started().givenDone(agreeLaterStart, tooLate, past)
    assert.equal(told(clockNamed(story.state(), 'S1-10').due), '2024-08-19')
    assert.match(clockNamed(story.state(), 'S1-10').note ?? '', /does not undo the delay/)
    assert.ok(rightsOf(story.state(), nowOn('2024-08-28')).some(({ what }) => what.startsWith('May ask for stage 2')))
  })

  it('can be agreed until stage 1 is answered', () => {
    assertNotOpen(stage1Answered().when(agreeLaterStart, later, setting), /answered/)
  })
})

describe('an advocate who was asked for (regulation 14(3)(b))', () => {
  const asked = { happened: '5 August 2024', personId: 'child', askedOn: '5 August 2024', answer: 'accepted' }
  const withChild = () => withPart(received(), 'child', 'child')
  const waiting = () => withChild().givenDone(recordAdvocacy, asked, setting)
  const appointed = (story: Scenario, day = '2024-08-12') => {
    const on = { earliest: isoDay(day), latest: isoDay(day), asWritten: null }
    return story.given(partTaken.write(on, fromThePast, { personId: 'adv', part: 'advocate', note: null }))
  }

  it('by the day of receipt holds up stage 1 until one is appointed, which falls to the council', () => {
    const story = waiting()
    assert.ok(owed(story).includes('Appoint the advocate who was asked for: stage 1 cannot start before'))
    assert.deepEqual(clockIds(story.state()), [])
    assertRefused(story.when(startStage1, { happened: '5 August 2024', limb: 'received' }, setting), '14(3)(b)')
  })

  it('starts stage 1 on the day of the appointment', () => {
    const story = appointed(waiting())
    const begin = { happened: '12 August 2024', limb: 'advocate appointed' }
    assertRefused(story.when(startStage1, { ...begin, happened: '14 August 2024' }, setting), '14(3)(b)')
    assertDecided(story.when(startStage1, begin, setting))
  })

  it('only after receipt starts nothing: a later start may be agreed', () => {
    const story = withChild().givenDone(
      recordAdvocacy,
      { ...asked, happened: '6 August 2024', askedOn: '6 August 2024' },
      setting,
    )
    assert.ok(!owed(story).some(what => what.startsWith('Appoint the advocate')))
    assertDecided(story.when(startStage1, { happened: '5 August 2024', limb: 'received' }, setting))
  })

  it('of somebody whose interest is decided too starts it on the later of the two days', () => {
    const question = { happened: '6 August 2024', personId: 'ben', limb: 'P5', childAsked: 'yes', childsViews: 'Yes.' }
    const decision = exampleOf('decide-interest').input
    const story = waiting().givenDone(putInterestToDecision, question)
    story.givenDone(decideInterest, decision)
    assert.equal(start(story), undefined)
    appointed(story, '2024-08-20').givenDone(startStage1, { happened: '20 August 2024', limb: 'advocate appointed' })
    assert.equal(start(story), isoDay('2024-08-20'))
    const other = appointed(waiting().givenDone(putInterestToDecision, question), '2024-08-07')
    assert.equal(start(other.givenDone(decideInterest, decision)), isoDay('2024-08-12'))
  })

  it('and had one by then holds up nothing', () => {
    const story = withChild()
    appointed(story, '2024-08-01').givenDone(
      recordAdvocacy,
      { ...asked, happened: '1 August 2024', askedOn: '1 August 2024' },
      setting,
    )
    assert.ok(!owed(story).some(what => what.startsWith('Appoint the advocate')))
  })
})

describe('leaving out stage 1 (regulation 14(1))', () => {
  it('says how and when both sides agreed', () => {
    const skipped = { happened: '6 August 2024', form: 'written', stage1Skipped: 'yes' }
    assertInvalid(received().when(requestStage2, skipped, setting), 'agreement')
    assertDecided(received().when(requestStage2, { ...skipped, agreement: 'By phone; confirmed by email.' }, setting))
    assertDecided(received().when(requestStage2, skipped, past))
  })
})

describe('points that are resolved (regulation 15(1))', () => {
  it('are resolved on terms, point by point, and need no decision any more', () => {
    const story = withPoints()
    const { input } = exampleOf('resolve-points')
    const pointIds = [pointId(story, '1')]
    assertInvalid(story.when(resolvePoints, { ...input, pointIds, terms: '' }, setting), 'terms')
    assertInvalid(story.when(resolvePoints, { ...input, pointIds: [] }, setting), 'pointIds')
    story.givenDone(resolvePoints, { ...input, pointIds }, setting)
    assert.equal(story.state().points.get(pointIds[0] ?? '')?.state, 'resolved')
    assertInvalid(story.when(resolvePoints, { ...input, pointIds }, setting), 'pointIds')
    const undone = { happened: '30 September 2024', why: 'the complainant says so', words: 'No plan came.', pointIds }
    story.givenDone(reopenResolved, undone, setting)
    assert.equal(story.state().points.get(pointIds[0] ?? '')?.state, 'live')
    assertNotOpen(received().when(reopenResolved, undone, setting), /resolved/)
  })

  it('at stage 1 as a whole are unresolved again when the terms were not carried out (T18)', () => {
    const { story, input } = exampleOf('reopen-resolved')
    assert.equal(procedureState(story.state()), 'stage 1 resolved')
    assert.equal(procedureState(story.givenDone(reopenResolved, input, setting).state()), 'stage 1 unresolved')
    assert.ok(rightsOf(story.state(), nowOn('2024-09-03')).some(({ what }) => what.startsWith('May ask for stage 2')))
  })

  it('are live again when they are taken to stage 2, all or those named', () => {
    const story = stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome: 'resolved' })
    assert.equal(procedureState(story.state()), 'stage 1 resolved')
    story.givenDone(requestStage2, { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' })
    assert.equal(procedureState(story.state()), 'stage 2 requested')
  })
})

describe('early referral to the Ombudsman (after stage 2)', () => {
  const { story, input } = exampleOf('refer-early')

  it('needs the complainant’s agreement in writing', () => {
    assertRefused(story.when(referEarly, { ...input, agreement: '' }, setting), '21 007 738')
  })

  it('works out which points were not upheld, and fails on them until somebody says why they are not significant', () => {
    const one = exampleOf('refer-early').story
    assertDecided(one.when(referEarly, input, setting))
    withFinding(one, '1', 'adjudicating officer', 'not upheld')
    assertRefused(one.when(referEarly, input, setting), '14 020 129')
    assertDecided(one.when(referEarly, { ...input, notSignificant: 'It was about a date on a letter.' }, setting))
  })

  it('needs every other limb with its reasons', () => {
    for (const limb of ['report', 'adjudication', 'actionPlan', 'outcomes']) {
      assertRefused(story.when(referEarly, { ...input, [limb]: 'no' }, setting), '')
      assertRefused(story.when(referEarly, { ...input, [`${limb}Reasons`]: '' }, setting), '')
    }
  })

  it('opens when stage 2 is answered, and is over when a panel is asked for all the same', () => {
    assertNotOpen(stage1Answered().when(referEarly, input, setting), /stage 2 has been answered/)
    const one = exampleOf('refer-early').story.givenDone(referEarly, input, setting)
    assert.equal(procedureState(one.state()), 'early referral')
    one.givenDone(requestPanel, { happened: '16 October 2024' })
    assert.equal(procedureState(one.state()), 'stage 3 requested')
  })
})
