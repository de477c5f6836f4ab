import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, type Setting } from '#test/scenario.ts'
import { pointId, stage1StartedWithPoint, withPart } from '#test/stories.ts'
import { responseCheck } from '../adjudication/response-check.ts'
import { findingsOn } from '../points.ts'
import { answerPointAtStage1 } from '../verbs/answer-point-at-stage-1.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { considerDesiredOutcome } from '../verbs/consider-desired-outcome.ts'
import { recordFinding } from '../verbs/record-finding.ts'
import { requestStage2 } from '../verbs/request-stage-2.ts'
import { stateDesiredOutcome } from '../verbs/state-desired-outcome.ts'
import { writeStage1Response } from '../verbs/write-stage-1-response.ts'
import { stage1LetterOf, stage1WorkOn } from './draft.ts'
import { stage1ResponseCheck } from './response-check.ts'

const resolver: Setting = { today: '2024-08-15', roles: ['stage 1 resolver'], personId: 'resolver' }
const on = '14 August 2024'

const story = () => withPart(stage1StartedWithPoint(), 'resolver', 'stage 1 resolver')
const upheld = (of: ReturnType<typeof story>) => ({
  happened: on,
  pointId: pointId(of, '1'),
  lookedAt: 'The call log of July.',
  finding: 'upheld',
  reasons: 'Nobody called back.',
})
const sent = { happened: '15 August 2024', outcome: 'not resolved', method: 'email' }
const open = (of: ReturnType<typeof story>) =>
  stage1ResponseCheck(of.state()).flatMap(({ what, done }) => (done ? [] : [what]))
const workIn = (of: ReturnType<typeof story>) => {
  const state = of.state()
  const point = state.points.get(pointId(of, '1'))
  assert.ok(point)
  return { work: stage1WorkOn(state, point), findings: findingsOn(state, point) }
}

describe('the stage 1 response, point by point', () => {
  it('keeps what was found so far for whoever goes on with it, and is no finding before it is sent', () => {
    const of = story()
    of.givenDone(answerPointAtStage1, { happened: on, pointId: pointId(of, '1'), lookedAt: 'The call log.' }, resolver)
    of.givenDone(answerPointAtStage1, upheld(of), resolver)
    assert.equal(workIn(of).work?.lookedAt, 'The call log of July.')
    assert.deepEqual(workIn(of).findings, [])
  })

  it('gives reasons with a finding, and says which part of a point is upheld', () => {
    const of = story()
    assertInvalid(of.when(answerPointAtStage1, { ...upheld(of), reasons: '' }, resolver), 'reasons')
    assertInvalid(of.when(answerPointAtStage1, { ...upheld(of), finding: 'partially upheld' }, resolver), 'whichPart')
  })

  it('makes findings of the resolver with the sending, once and not again', () => {
    const of = story().givenDone(answerPointAtStage1, upheld(story()), resolver)
    const types = assertDecided(of.when(answerStage1, sent, resolver)).map(({ type }) => type)
    assert.deepEqual(types, ['finding-made', 'stage-1-answered'])
    const found = story()
      .givenDone(answerPointAtStage1, upheld(story()), resolver)
      .givenDone(recordFinding, {
        happened: on,
        pointId: pointId(of, '1'),
        decider: 'stage 1 resolver',
        finding: 'upheld',
      })
    assert.deepEqual(
      assertDecided(found.when(answerStage1, sent, resolver)).map(({ type }) => type),
      ['stage-1-answered'],
    )
  })

  it('is over once the answer was sent', () => {
    const of = story().givenDone(answerStage1, { happened: '15 August 2024', outcome: 'not resolved' })
    assertNotOpen(of.when(answerPointAtStage1, upheld(of), resolver), /has been answered/)
    assertNotOpen(of.when(writeStage1Response, { happened: on }, resolver), /has been answered/)
  })

  it('is not written by whoever is complained about', () => {
    const of = withPart(story(), 'resolver', 'subject of a point')
    assertRefused(of.when(answerPointAtStage1, upheld(of), resolver), 'stage 1')
    assertRefused(of.when(writeStage1Response, { happened: on }, resolver), 'stage 1')
    assert.ok(open(of).includes('Somebody answers who is not complained about'))
  })
})

describe('what a stage 1 response must have', () => {
  it('tells all that is missing before anything is written', () => {
    assert.deepEqual(open(stage1StartedWithPoint()), [
      'Somebody answers who is not complained about',
      'Every point answered with a finding and reasons',
      'What was looked at on every point',
      'Who answers, and how to reach them',
      'An offer to talk it over',
      'The right to ask for stage 2, and how',
    ])
  })

  it('wants an apology and what will be done once something is upheld, and not before', () => {
    const of = story()
    of.givenDone(answerPointAtStage1, { ...upheld(of), finding: 'not upheld' }, resolver)
    assert.ok(!open(of).includes('An apology for everything upheld'))
    of.givenDone(answerPointAtStage1, upheld(of), resolver)
    assert.ok(open(of).includes('An apology for everything upheld'))
    assert.ok(open(of).includes('What will be done about everything upheld'))
    of.givenDone(
      answerPointAtStage1,
      { ...upheld(of), apology: 'We are sorry that nobody called.', offer: 'A call every Monday.' },
      resolver,
    )
    assert.ok(!open(of).some(what => what.includes('upheld')))
  })

  it('names who answers, offers to talk and tells of the right to stage 2', () => {
    const of = story()
    of.givenDone(answerPointAtStage1, { ...upheld(of), finding: 'not upheld' }, resolver)
    of.givenDone(
      writeStage1Response,
      { happened: on, answeredBy: 'The team manager.', meeting: 'A call.', askingForStage2: 'Tell us.' },
      resolver,
    )
    assert.deepEqual(open(of), [])
    assert.equal(stage1LetterOf(of.state(), 'substance')?.askingForStage2, 'Tell us.')
  })

  it('answers what the complainant wants, and stage 2 answers that anew', () => {
    const of = story().givenDone(stateDesiredOutcome, { happened: '5 August 2024', text: 'An apology.' })
    const answered = 'Every desired outcome answered'
    assert.ok(open(of).includes(answered))
    const [outcome] = of.state().outcomes
    of.givenDone(considerDesiredOutcome, {
      happened: on,
      outcomeId: outcome?.id,
      result: 'met',
      reasons: 'In the response.',
    })
    assert.ok(!open(of).includes(answered))
    of.givenDone(requestStage2, { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' })
    const atStage2 = responseCheck(of.state()).find(({ what }) => what === 'Every desired outcome considered')
    assert.equal(atStage2?.done, false)
  })
})
