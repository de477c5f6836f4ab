import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockNamed, nowOn, told } from '#test/derived.ts'
import { exampleOf } from '#test/examples.ts'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, type Scenario } from '#test/scenario.ts'
import { pointId, received, stage1Started, withPoints } from '#test/stories.ts'
import { dutiesOf } from '../duties.ts'
import { procedureState } from '../procedure-state.ts'
import { agreeLead } from './agree-lead.ts'
import { answerFreeze } from './answer-freeze.ts'
import { askForFreeze } from './ask-for-freeze.ts'
import { decideConsideredBefore } from './decide-considered-before.ts'
import { decideEnquiry } from './decide-enquiry.ts'
import { decideRisk } from './decide-risk.ts'
import { restrictContact } from './restrict-contact.ts'
import { tryResolution } from './try-resolution.ts'

const setting = { today: '2024-10-31' }
const inputOf = (verb: string) => exampleOf(verb).input
const owed = (story: Scenario) => dutiesOf(story.state(), nowOn('2024-08-12')).map(({ what }) => what)

describe('what runs beside a complaint', () => {
  it('changes no state of it and stops no clock', () => {
    const before = told(clockNamed(stage1Started().state(), 'S1-10').due)
    const story = stage1Started()
      .givenDone(decideRisk, inputOf('decide-risk'), setting)
      .givenDone(askForFreeze, inputOf('ask-for-freeze'), setting)
      .givenDone(answerFreeze, inputOf('answer-freeze'), setting)
      .givenDone(tryResolution, inputOf('try-resolution'), setting)
      .givenDone(restrictContact, inputOf('restrict-contact'), setting)
    assert.equal(procedureState(story.state()), 'stage 1 open')
    const clock = clockNamed(story.state(), 'S1-10')
    assert.equal(told(clock.due), before)
    assert.equal(clock.stop.kind, 'running')
    assert.ok(owed(story).includes('Answer at stage 1'))
  })

  it('is a decision that waits, asked for and answered with reasons and who was consulted', () => {
    const story = received().givenDone(askForFreeze, inputOf('ask-for-freeze'), setting)
    assert.ok(owed(story).includes('Answer whether the decision complained about waits'))
    assertNotOpen(story.when(askForFreeze, inputOf('ask-for-freeze'), setting), /Answer first/)
    for (const field of ['reasons', 'consulted', 'decidedBy'])
      assertInvalid(story.when(answerFreeze, { ...inputOf('answer-freeze'), [field]: '' }, setting), field)
    story.givenDone(answerFreeze, inputOf('answer-freeze'), setting)
    assert.ok(owed(story).includes('Look again at the decision that waits'))
    assertNotOpen(story.when(answerFreeze, inputOf('answer-freeze'), setting), /asked/)
  })

  it('is mediation, offered before it is agreed or ended', () => {
    const ended = { ...inputOf('try-resolution'), step: 'ended' }
    assertInvalid(received().when(tryResolution, ended, setting), 'step')
    const story = received().givenDone(tryResolution, inputOf('try-resolution'), setting)
    assertDecided(story.when(tryResolution, { ...ended, step: 'agreed' }, setting))
  })

  it('is restricted contact, under a published policy, looked at again, and never a way to refuse a stage', () => {
    const restriction = inputOf('restrict-contact')
    for (const field of ['policy', 'reasons', 'reviewOn', 'decidedBy'])
      assertInvalid(received().when(restrictContact, { ...restriction, [field]: '' }, setting), field)
    assertRefused(received().when(restrictContact, { ...restriction, refusesAStage: 'yes' }, setting), '17(1)')
    const story = received().givenDone(restrictContact, restriction, setting)
    const look = 'Look again at the restriction of contact'
    assert.ok(owed(story).includes(look))
    const lifted = { ...restriction, step: 'lifted', policy: '', reviewOn: '' }
    assert.ok(!owed(story.givenDone(restrictContact, lifted, setting)).includes(look))
  })
})

describe('the questions at receipt', () => {
  it('put safeguarding first, and keep the complaint alive knowingly', () => {
    const risk = inputOf('decide-risk')
    for (const field of ['referredTo', 'keptAlive', 'decidedBy'])
      assertInvalid(received().when(decideRisk, { ...risk, [field]: '' }, setting), field)
    const none = { ...risk, answer: 'no risk seen', referredTo: '', keptAlive: '' }
    assertDecided(received().when(decideRisk, none, setting))
    assert.equal(procedureState(received().givenDone(decideRisk, risk, setting).state()), 'received')
  })

  it('keep a request that was dealt with at once as an enquiry, and never a complaint that was taken', () => {
    const atOnce = { ...inputOf('decide-enquiry'), answer: 'dealt with at once' }
    const story = received().givenDone(decideEnquiry, atOnce, setting)
    assert.equal(procedureState(story.state()), 'not accepted')
    assert.equal(procedureState(story.givenDone(decideEnquiry, inputOf('decide-enquiry'), setting).state()), 'received')
    assertRefused(stage1Started().when(decideEnquiry, atOnce, setting), '20 012 689')
  })

  it('do not reopen what was fully considered, unless something about it is new', () => {
    const before = { ...inputOf('decide-considered-before'), answer: 'considered before' }
    assert.equal(procedureState(received().givenDone(decideConsideredBefore, before, setting).state()), 'not accepted')
    assertInvalid(withPoints().when(decideConsideredBefore, before, setting), 'pointIds')
    const story = withPoints()
    const pointIds = [pointId(story, '1')]
    story.givenDone(decideConsideredBefore, { ...before, happened: '20 September 2024', pointIds }, setting)
    assert.equal(story.state().points.get(pointIds[0] ?? '')?.state, 'out of scope')
    assert.match(story.state().scopeDecisions[0]?.route ?? '', /Ombudsman/)
  })

  it('agree who leads, and ask a contractor for the records that the council answers for', () => {
    const lead = inputOf('agree-lead')
    assertInvalid(received().when(agreeLead, { ...lead, asked: '' }, setting), 'asked')
    assertInvalid(received().when(agreeLead, { ...lead, askedFor: '' }, setting), 'askedFor')
    assertDecided(
      received().when(agreeLead, { ...lead, answer: 'the council itself', asked: '', askedFor: '' }, setting),
    )
  })
})
