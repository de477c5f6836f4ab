import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nowOn, told } from '#test/derived.ts'
import { type Scenario, scenario, worked } from '#test/scenario.ts'
import {
  panelReported,
  panelRequested,
  received,
  stage1Answered,
  stage1Started,
  stage2Responded,
} from '#test/stories.ts'
import { rightsOf } from './rights.ts'
import { answerStage1 } from './verbs/answer-stage-1.ts'
import { close } from './verbs/close.ts'
import { decideLatePanelRequest } from './verbs/decide-late-panel-request.ts'
import { recordOmbudsmanDecision } from './verbs/record-ombudsman-decision.ts'
import { recordStageRefusal } from './verbs/record-stage-refusal.ts'
import { requestStage2 } from './verbs/request-stage-2.ts'
import { respondAtStage3 } from './verbs/respond-at-stage-3.ts'
import { restart } from './verbs/restart.ts'

const rights = (story: Scenario, today: string): readonly string[] =>
  rightsOf(story.state(), nowOn(today)).map(({ what, until }) => (until ? `${what} until ${told(until)}` : what))
const has = (story: Scenario, today: string, words: RegExp): boolean =>
  rights(story, today).some(one => words.test(one))
const live = { source: worked, today: '2025-06-30' }

describe('asking for stage 2 (regulation 15(2))', () => {
  const stage2 = /ask for stage 2 at any time$/

  it('opens with the answer, resolved or not, and has no end', () => {
    assert.ok(!has(stage1Started(), '2024-08-19', stage2))
    for (const outcome of ['resolved', 'not resolved']) {
      const story = stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome })
      assert.ok(has(story, '2024-08-16', stage2) && has(story, '2034-08-16', stage2))
    }
  })

  it('opens when the time of stage 1 has run out, started or not', () => {
    for (const story of [stage1Started(), received()]) {
      assert.ok(!has(story, '2024-08-19', stage2))
      assert.ok(has(story, '2024-08-20', stage2))
    }
  })

  it('is not lost by closing, nor by a refusal that the law gives no power for', () => {
    const closed = stage1Answered().givenDone(close, { happened: '30 August 2024', reason: 'r' }, live)
    assert.ok(has(closed, '2025-06-30', stage2))
    const refusal = { happened: '9 September 2024', stage: 'stage 2', words: 'No.' }
    assert.ok(has(received().givenDone(recordStageRefusal, refusal), '2024-08-06', stage2))
  })

  it('is done once asked for, or begun again', () => {
    const asked = { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' }
    assert.ok(!has(stage1Answered().givenDone(requestStage2, asked), '2024-09-03', stage2))
    const again = { happened: '9 June 2025', at: '2', newMatters: 'no', words: 'A.' }
    assert.ok(!has(stage1Answered().givenDone(restart, again), '2025-06-10', stage2))
  })

  it('does not look at the time of an earlier run', () => {
    const again = { happened: '9 June 2025', at: '1', newMatters: 'no', words: 'A.' }
    const story = stage1Answered().givenDone(restart, again)
    assert.ok(!has(story, '2025-06-23', stage2))
    assert.ok(has(story, '2025-06-24', stage2))
  })
})

describe('asking for a review panel (regulation 18)', () => {
  it('is possible for 20 working days from receipt, and late after them, to be weighed', () => {
    assert.ok(rights(stage2Responded(), '2024-11-06').includes('May ask for a review panel until 2024-11-06'))
    assert.ok(has(stage2Responded(), '2024-11-07', /^May still ask for a review panel: the council then weighs why/))
  })

  it('is not told as over while nobody knows when the response was received, nor in the months of 2020', () => {
    for (const story of [stage2Responded(''), stage2Responded('1 June 2020')])
      assert.ok(has(story, '2026-06-30', /^May ask for a review panel: nobody can say that the time is over$/))
  })

  it('is not lost by closing when the time is over', () => {
    const closed = stage2Responded().givenDone(close, { happened: '7 November 2024', reason: 'r' }, live)
    assert.ok(has(closed, '2025-06-30', /May still ask for a review panel/))
  })

  it('is done once asked for, and does not open before the response', () => {
    assert.ok(!has(panelRequested(), '2024-10-15', /panel/))
    assert.ok(!has(stage1Answered(), '2024-10-15', /panel/))
  })
})

describe('going to the Ombudsman (Local Government Act 1974, section 26B)', () => {
  const ombudsman = /complain to the Ombudsman|Ombudsman to take/
  const answered = () =>
    panelReported().givenDone(respondAtStage3, {
      happened: '2 December 2024',
      independentPersonTookPart: 'yes',
      apology: 'no',
    })

  it('opens with the stage 3 response', () => {
    assert.ok(has(answered(), '2024-12-03', ombudsman))
  })

  it('opens when the council is late in law, refuses a stage, or turns a late panel down', () => {
    assert.ok(!has(stage1Started(), '2024-08-19', ombudsman))
    assert.ok(has(stage1Started(), '2024-08-20', ombudsman))
    const refusal = { happened: '19 August 2024', stage: 'stage 2', words: 'No.' }
    assert.ok(has(stage1Answered().givenDone(recordStageRefusal, refusal), '2024-08-20', ombudsman))
    const turnedDown = { happened: '11 November 2024', decision: 'turned down', whyLate: 'x', reasons: 'x' }
    const story = panelRequested('7 November 2024').givenDone(decideLatePanelRequest, turnedDown)
    assert.ok(has(story, '2024-11-12', ombudsman))
  })

  it('counts its 12 months from the first notice, which was no later than the day they complained', () => {
    assert.ok(has(answered(), '2025-08-04', /by 4 August 2025 at the very latest$/))
    assert.ok(has(answered(), '2025-08-05', /comes after the 12 months$/))
    const undated = scenario().givenDone(recordStageRefusal, { happened: '', stage: 'stage 2', words: 'No.' })
    assert.ok(has(undated, '2025-08-05', /within 12 months of first knowing of the matter$/))
  })

  it('is not told once a matter is there, and a decision can be reviewed for one month', () => {
    const decided = answered().givenDone(recordOmbudsmanDecision, { happened: '31 January 2025', label: 'Upheld' })
    assert.deepEqual(rights(decided, '2025-02-28'), ['May ask the Ombudsman to review its decision until 2025-02-28'])
    assert.deepEqual(rights(decided, '2025-03-01'), [])
  })
})

it('a complaint known from documents alone, and decided, has no rights left in the stages', () => {
  const decided = { happened: '31 January 2024', label: 'Upheld' }
  assert.deepEqual(rights(stage1Answered().givenDone(recordOmbudsmanDecision, decided), '2025-06-30'), [])
  const worked = stage1Answered().givenDone(recordOmbudsmanDecision, decided, live)
  assert.deepEqual(rights(worked, '2025-06-30'), ['May ask for stage 2 at any time'])
})
