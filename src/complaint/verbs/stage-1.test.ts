import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, fromThePast, scenario } from '#test/scenario.ts'
import { received, stage1Answered, stage1Started, stage2Requested, withPart } from '#test/stories.ts'
import { procedureState } from '../procedure-state.ts'
import { currentRound, firstStep } from '../rounds.ts'
import { answerStage1 } from './answer-stage-1.ts'
import { extendStage1 } from './extend-stage-1.ts'
import { receiveComplaint } from './receive-complaint.ts'
import { requestStage2 } from './request-stage-2.ts'
import { startStage1 } from './start-stage-1.ts'

const setting = { today: '2024-09-30' }
const past = { ...setting, source: fromThePast }

describe('receiving a complaint (regulations 6 and 11)', () => {
  const complaint = { happened: '5 August 2024', form: 'oral', subject: 'Visits' }

  it('takes it orally or in writing, without any form', () => {
    const [entry] = assertDecided(scenario().when(receiveComplaint, complaint, setting))
    assert.equal(entry?.type, 'complaint-received')
    assert.equal(entry?.data.form, 'oral')
  })

  it('keeps the printed reference that the council gave it', () => {
    const [entry] = assertDecided(scenario().when(receiveComplaint, complaint, setting))
    assert.match(String(entry?.data.reference), /./)
  })

  it('does not take a day that has not come', () => {
    assertInvalid(scenario().when(receiveComplaint, { ...complaint, happened: '1 October 2024' }, setting), 'happened')
  })

  it('takes a day known only roughly from an old file, and not in live work', () => {
    const rough = { ...complaint, happened: 'August 2015' }
    assertInvalid(scenario().when(receiveComplaint, rough, setting), 'happened')
    const [entry] = assertDecided(scenario().when(receiveComplaint, rough, past))
    assert.deepEqual(entry?.happened, {
      earliest: isoDay('2015-08-01'),
      latest: isoDay('2015-08-31'),
      asWritten: 'August 2015',
    })
  })

  it('tells everything that is missing at once', () => {
    const outcome = scenario().when(receiveComplaint, { happened: 'soon', form: '', subject: ' ' }, setting)
    for (const field of ['happened', 'form', 'subject']) assertInvalid(outcome, field)
  })
})

describe('the start of stage 1 (regulation 14(3) and (4))', () => {
  const start = (happened: string, limb: string) => ({ happened, limb })

  it('is the day the complaint was received', () => {
    assertDecided(received().when(startStage1, start('5 August 2024', 'received'), setting))
  })

  it('is no later day without another reason', () => {
    assertRefused(received().when(startStage1, start('12 August 2024', 'received'), setting), '14(3)(c)')
  })

  it('is the day an advocate who had been asked for was appointed, or sufficient interest was decided', () => {
    for (const limb of ['advocate appointed', 'sufficient interest'])
      assertDecided(received().when(startStage1, start('12 August 2024', limb), past))
  })

  it('is neither of the two in live work while nothing on record says so', () => {
    assertRefused(received().when(startStage1, start('12 August 2024', 'advocate appointed'), setting), '14(3)(b)')
    assertRefused(received().when(startStage1, start('12 August 2024', 'sufficient interest'), setting), '14(3)(a)')
  })

  it('moves later when the complainant asked for it, and the clock counts from there', () => {
    const story = stage1Started().givenDone(startStage1, start('19 August 2024', 'later date asked for'), setting)
    const started = firstStep(currentRound(story.state()), 'stage 1 started')
    assert.equal(started?.happened.earliest, isoDay('2024-08-19'))
  })

  it('does not move later for any other reason', () => {
    assertRefused(stage1Started().when(startStage1, start('19 August 2024', 'advocate appointed'), setting), '14(4)')
  })

  it('is taken as it happened when a council once counted from a later day', () => {
    assertDecided(stage1Started().when(startStage1, start('19 August 2024', 'received'), past))
  })

  it('has a reason in live work', () => {
    assertInvalid(received().when(startStage1, start('5 August 2024', 'not recorded'), setting), 'limb')
    assertDecided(received().when(startStage1, start('5 August 2024', 'not recorded'), past))
  })

  it('opens when the complaint is received and closes with stage 2', () => {
    assertNotOpen(scenario().when(startStage1, start('5 August 2024', 'received'), setting), /received/)
    assertNotOpen(stage2Requested().when(startStage1, start('5 August 2024', 'received'), setting), /Stage 2/)
  })
})

describe('extending stage 1 (regulation 14(5))', () => {
  const extension = { happened: '14 August 2024', reason: 'Three teams have to answer.' }

  it('is possible once, with the reason why the complaint is complex', () => {
    assertDecided(stage1Started().when(extendStage1, extension, setting))
    assertInvalid(stage1Started().when(extendStage1, { ...extension, reason: '' }, setting), 'reason')
  })

  it('is not possible a second time: 20 working days are the most', () => {
    assertRefused(stage1Started().givenDone(extendStage1, extension).when(extendStage1, extension, setting), '14(5)')
  })

  it('is taken twice where it happened twice', () => {
    assertDecided(stage1Started().givenDone(extendStage1, extension).when(extendStage1, extension, past))
  })

  it('opens when stage 1 has started and ends with the answer', () => {
    assertNotOpen(received().when(extendStage1, extension, setting), /started/)
    assertNotOpen(stage1Answered().when(extendStage1, extension, setting), /answered/)
  })
})

describe('the answer at stage 1 (regulation 15)', () => {
  const answer = { happened: '16 August 2024', outcome: 'resolved', method: 'email' }

  it('says whether matters are resolved', () => {
    const story = stage1Started().givenDone(answerStage1, answer)
    assert.equal(procedureState(story.state()), 'stage 1 resolved')
    assertInvalid(stage1Started().when(answerStage1, { ...answer, outcome: 'perhaps' }, setting), 'outcome')
  })

  it('is never too late', () => {
    assertDecided(stage1Started().when(answerStage1, { ...answer, happened: '27 September 2024' }, setting))
  })

  it('does not come from the subject of a point', () => {
    const story = withPart(stage1Started(), 'team manager', 'subject of a point')
    const outcome = story.when(answerStage1, answer, {
      ...setting,
      personId: 'team manager',
      roles: ['stage 1 resolver'],
    })
    assertRefused(outcome, 'stage 1')
    assertDecided(story.when(answerStage1, answer, { ...past, personId: 'team manager' }))
  })

  it('opens when stage 1 has started', () => {
    assertNotOpen(received().when(answerStage1, answer, setting), /started/)
  })
})

describe('asking for stage 2 (regulations 15(2) and 17(1))', () => {
  const request = { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' }

  it('has no time limit and no step of acceptance', () => {
    const outcome = stage1Answered().when(
      requestStage2,
      { ...request, happened: '2 September 2025' },
      { today: '2025-09-02' },
    )
    assertDecided(outcome)
    const story = stage1Answered().givenDone(requestStage2, request)
    assert.equal(procedureState(story.state()), 'stage 2 requested')
  })

  it('comes straight after receipt when both sides agree to skip stage 1 (regulation 14(1))', () => {
    const story = received().givenDone(requestStage2, { ...request, stage1Skipped: 'yes' })
    assert.equal(currentRound(story.state()).stage1Skipped, true)
  })

  it('is possible after matters were resolved, if they turn out not to be', () => {
    const story = stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome: 'resolved' })
    assertDecided(story.when(requestStage2, request, setting))
  })

  it('happens once in one run through the stages', () => {
    assertNotOpen(stage2Requested().when(requestStage2, request, setting), /already/)
    assertNotOpen(scenario().when(requestStage2, request, setting), /received/)
  })

  it('says how the complaint was made and whether stage 1 was skipped', () => {
    const outcome = stage1Answered().when(requestStage2, { happened: '2 September 2024' }, setting)
    for (const field of ['form', 'stage1Skipped']) assertInvalid(outcome, field)
  })
})
