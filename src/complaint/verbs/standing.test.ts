import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { clockIds, clockNamed, nowOn } from '#test/derived.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
} from '#test/scenario.ts'
import { pointId, received, stage1Started, stage2Requested, withPart, withPoints } from '#test/stories.ts'
import { dutiesOf } from '../duties.ts'
import { procedureState } from '../procedure-state.ts'
import { currentRound, firstStep } from '../rounds.ts'
import { close } from './close.ts'
import { decideFunction } from './decide-function.ts'
import { decideInterest } from './decide-interest.ts'
import { decideScope } from './decide-scope.ts'
import { decideStanding } from './decide-standing.ts'
import { putInterestToDecision } from './put-interest-to-decision.ts'
import { reconsider } from './reconsider.ts'
import { startStage1 } from './start-stage-1.ts'

const setting = { today: '2024-10-31' }
const past = { ...setting, source: fromThePast }
const owed = (story: Scenario) => dutiesOf(story.state(), nowOn('2024-08-14')).map(({ what }) => what)

const standing = {
  happened: '6 August 2024',
  personId: 'ann',
  standing: 'P2',
  behalf: 'in their own right',
  reasons: 'The mother.',
  decidedBy: 'manager',
}
const none = { ...standing, standing: 'none', reasons: 'A neighbour.', instead: 'The council’s own procedure.' }

describe('who may complain here (section 26(3))', () => {
  it('is decided for each complainant, by a named person and with the reason', () => {
    assertDecided(received().when(decideStanding, standing, setting))
    assertInvalid(received().when(decideStanding, { ...standing, reasons: '' }, setting), 'reasons')
    assertInvalid(received().when(decideStanding, { ...standing, decidedBy: '' }, setting), 'decidedBy')
    assertDecided(received().when(decideStanding, { ...standing, decidedBy: '' }, past))
  })

  it('asks whether the child wants it only of those who complain on behalf of a child', () => {
    assertInvalid(
      received().when(decideStanding, { ...standing, behalf: 'on behalf of a child' }, setting),
      'childsWish',
    )
    const asked = { ...standing, behalf: 'on behalf of a child', childsWish: 'She asked him to.' }
    assertDecided(received().when(decideStanding, asked, setting))
  })

  it('leaves a complaint not accepted when nobody who made it has standing, and says what to do instead', () => {
    assertInvalid(received().when(decideStanding, { ...none, instead: '' }, setting), 'instead')
    const story = received().givenDone(decideStanding, none, setting)
    assert.equal(procedureState(story.state()), 'not accepted')
    assert.deepEqual(owed(story), [])
    assert.deepEqual(clockIds(story.state()), [])
    assertDecided(story.when(close, { happened: '30 August 2024', reason: 'Not accepted.' }, setting))
  })

  it('is as it was decided last, whatever was entered first', () => {
    const put = { happened: '5 August 2024', personId: 'ann', limb: 'P5', childAsked: 'yes', childsViews: 'Not said.' }
    const later = received().givenDone(putInterestToDecision, put, past).givenDone(decideStanding, standing, past)
    const first = received().givenDone(decideStanding, standing, past).givenDone(putInterestToDecision, put, past)
    assert.equal(procedureState(later.state()), 'received')
    assert.equal(procedureState(first.state()), 'received')
  })

  it('does not end a complaint that another complainant carries', () => {
    const story = withPart(withPart(received(), 'ann', 'complainant'), 'ben', 'complainant')
    story.givenDone(decideStanding, none, setting)
    assert.equal(procedureState(story.state()), 'received')
    story.givenDone(decideStanding, { ...none, personId: 'ben' }, setting)
    assert.equal(procedureState(story.state()), 'not accepted')
  })

  it('is never denied once stage 1 has started or stage 2 was asked for (regulation 17(1))', () => {
    assertRefused(stage1Started().when(decideStanding, none, setting), '20 012 689')
    assertRefused(stage2Requested().when(decideStanding, none, setting), '17(1)')
    assertDecided(stage2Requested().when(decideStanding, none, past))
  })
})

const question = { happened: '6 August 2024', personId: 'ben', limb: 'P5', childAsked: 'yes', childsViews: 'Wants it.' }
const decision = {
  happened: '12 August 2024',
  personId: 'ben',
  sufficient: 'yes',
  reasons: 'He has cared for him.',
  childTold: 'By the social worker.',
  instead: 'The council’s own procedure.',
  decidedBy: 'manager',
}
const put = () => received().givenDone(putInterestToDecision, question, setting)

describe('sufficient interest (regulation 12)', () => {
  it('says by which limb, and what the child said or why they were not asked', () => {
    for (const limb of ['P5', 'P7', 'P8'])
      assertDecided(received().when(putInterestToDecision, { ...question, limb }, setting))
    assertInvalid(received().when(putInterestToDecision, { ...question, limb: 'P2' }, setting), 'limb')
    assertInvalid(received().when(putInterestToDecision, { ...question, childsViews: '' }, setting), 'childsViews')
    assertInvalid(
      received().when(putInterestToDecision, { ...question, childAsked: 'not recorded' }, setting),
      'childAsked',
    )
    assertInvalid(put().when(putInterestToDecision, question, setting), 'personId')
    assertNotOpen(stage1Started().when(putInterestToDecision, question, setting), /begun/)
  })

  it('is owed as soon as possible, and meanwhile stage 1 has not started and no clock of it runs', () => {
    const story = put()
    assert.equal(procedureState(story.state()), 'interest pending')
    assert.deepEqual(owed(story), [
      'Decide whether the person has sufficient interest: stage 1 starts with that decision',
    ])
    assert.deepEqual(clockIds(story.state()), [])
  })

  it('found sufficient starts stage 1 on the day of the decision (regulation 14(3)(a))', () => {
    const story = put().givenDone(decideInterest, decision, setting)
    assert.equal(procedureState(story.state()), 'stage 1 open')
    const round = currentRound(story.state())
    assert.equal(firstStep(round, 'stage 1 started')?.happened.earliest, isoDay('2024-08-12'))
    assert.equal(clockNamed(story.state(), 'S1-10').due.latest, isoDay('2024-08-27'))
  })

  it('found not sufficient is told with reasons, the child thought of, and what can be done instead', () => {
    const not = { ...decision, sufficient: 'no' }
    assertInvalid(put().when(decideInterest, { ...not, instead: '' }, setting), 'instead')
    assertInvalid(put().when(decideInterest, { ...not, childTold: '' }, setting), 'childTold')
    assertInvalid(put().when(decideInterest, { ...not, reasons: '' }, setting), 'reasons')
    const story = put().givenDone(decideInterest, not, setting)
    assert.equal(procedureState(story.state()), 'not accepted')
  })

  it('does not move the start of a complaint that somebody else carries', () => {
    const story = withPart(withPart(put(), 'ann', 'complainant'), 'ben', 'complainant')
    story.givenDone(decideStanding, standing, setting)
    assert.equal(procedureState(story.state()), 'received')
    story.givenDone(startStage1, { happened: '5 August 2024', limb: 'received' })
    story.givenDone(decideInterest, decision, setting)
    assert.equal(clockNamed(story.state(), 'S1-10').start.span.earliest, isoDay('2024-08-05'))
  })

  it('is decided where it was put, and of the person it was put of', () => {
    assertNotOpen(received().when(decideInterest, decision, setting), /put to a decision/)
    assertInvalid(put().when(decideInterest, { ...decision, personId: 'ann' }, setting), 'personId')
    assertDecided(received().when(decideInterest, decision, past))
  })
})

describe('the function a point is about (regulations 3, 4 and 5)', () => {
  const about = { happened: '6 August 2024', code: 'F1', which: 'Section 17.', decidedBy: 'manager' }

  it('is said point by point once points are recorded', () => {
    assertDecided(received().when(decideFunction, about, setting))
    const story = withPoints()
    assertInvalid(story.when(decideFunction, about, setting), 'pointIds')
    assertDecided(story.when(decideFunction, { ...about, pointIds: [pointId(story, '1')] }, setting))
    assertInvalid(story.when(decideFunction, { ...about, pointIds: ['elsewhere'] }, setting), 'pointIds')
  })

  it('is one of those listed, and says which exactly', () => {
    assertInvalid(received().when(decideFunction, { ...about, code: 'F7' }, setting), 'code')
    assertInvalid(received().when(decideFunction, { ...about, which: '' }, setting), 'which')
  })
})

const outside = {
  happened: '6 August 2024',
  about: 'An adult’s care',
  whole: 'yes',
  reason: 'It is about an adult.',
  belongs: 'adult care',
  route: 'Adult social care.',
  limit: '12 months',
  decidedBy: 'manager',
  stage: '1',
}

describe('a complaint that belongs elsewhere as a whole (section 26(3))', () => {
  it('is not accepted, and its limit elsewhere is told', () => {
    const story = received().givenDone(decideScope, outside, setting)
    assert.equal(procedureState(story.state()), 'not accepted')
    assert.equal(story.state().scopeDecisions[0]?.limit, '12 months')
  })

  it('goes to the council’s own procedure only with a second person’s agreement', () => {
    const corporate = { ...outside, belongs: 'corporate' }
    assertInvalid(received().when(decideScope, corporate, setting), 'secondPerson')
    assertInvalid(received().when(decideScope, { ...corporate, secondPerson: 'manager' }, setting), 'secondPerson')
    assertDecided(received().when(decideScope, { ...corporate, secondPerson: 'ben' }, setting))
  })

  it('is decided point by point where there are points', () => {
    assertInvalid(withPoints().when(decideScope, outside, setting), 'whole')
  })

  it('is never decided once stage 1 has started', () => {
    assertRefused(stage1Started().when(decideScope, outside, setting), '20 012 689')
  })
})

describe('thinking again about what was not accepted', () => {
  const again = {
    happened: '20 August 2024',
    prompt: 'new facts',
    reasons: 'An order was found.',
    decidedBy: 'manager',
  }

  it('takes the complaint up as it was received', () => {
    for (const story of [
      received().givenDone(decideStanding, none, setting),
      received().givenDone(decideScope, outside, setting),
    ]) {
      assert.equal(procedureState(story.state()), 'not accepted')
      story.givenDone(reconsider, again, setting)
      assert.equal(procedureState(story.state()), 'received')
      assert.ok(owed(story).includes('Decide what the complaint is about and start stage 1'))
    }
    const interest = put().givenDone(decideInterest, { ...decision, sufficient: 'no' }, setting)
    assert.equal(procedureState(interest.givenDone(reconsider, again, setting).state()), 'interest pending')
  })

  it('takes up one point and leaves the others where they are', () => {
    const story = withPoints()
    const elsewhere = { ...outside, about: '', whole: 'no', stage: '2', happened: '20 September 2024' }
    for (const label of ['1', '2a'])
      story.givenDone(decideScope, { ...elsewhere, pointId: pointId(story, label) }, setting)
    const back = { ...again, happened: '23 September 2024', pointIds: [pointId(story, '1')] }
    story.givenDone(reconsider, back, setting)
    assert.equal(story.state().points.get(pointId(story, '1'))?.state, 'live')
    assert.equal(story.state().points.get(pointId(story, '2a'))?.state, 'out of scope')
    assertInvalid(story.when(reconsider, back, setting), 'pointIds')
  })

  it('says what led to it, and is possible only where something was not accepted', () => {
    assertNotOpen(received().when(reconsider, again, setting), /not accepted/)
    const story = received().givenDone(decideScope, outside, setting)
    assertInvalid(story.when(reconsider, { ...again, reasons: '' }, setting), 'reasons')
  })
})
