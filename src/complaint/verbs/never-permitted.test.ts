import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleOf } from '#test/examples.ts'
import { assertDecided, assertNotOpen, assertRefused, fromThePast, type Scenario } from '#test/scenario.ts'
import {
  panelArranged,
  panelReported,
  panelRequested,
  pointId,
  received,
  stage1Answered,
  stage1Started,
  stage2Requested,
  stage2Responded,
  withPoints,
} from '#test/stories.ts'
import { procedureState } from '../procedure-state.ts'
import { close } from './close.ts'
import { correctEntry } from './correct-entry.ts'
import { decideLatePanelRequest } from './decide-late-panel-request.ts'
import { decideScope } from './decide-scope.ts'
import { complaintVerbs } from './index.ts'
import { recordStageRefusal } from './record-stage-refusal.ts'
import { referEarly } from './refer-early.ts'
import { requestPanel } from './request-panel.ts'
import { requestStage2 } from './request-stage-2.ts'
import { respondAtStage2 } from './respond-at-stage-2.ts'
import { respondAtStage3 } from './respond-at-stage-3.ts'
import { restart } from './restart.ts'
import { suspend } from './suspend.ts'

const setting = { today: '2025-06-30' }
const past = { ...setting, source: fromThePast }
const closing = { happened: '30 June 2025', reason: 'Nothing is due.' }
const closed = (story: Scenario) => story.when(close, closing, setting)

describe('never permitted', () => {
  it('closing after stage 1 because a request for stage 2 was refused', () => {
    const refused = { happened: '9 September 2024', stage: 'stage 2', words: 'No.' }
    assertRefused(closed(stage1Answered().givenDone(recordStageRefusal, refused)), '17(3)')
    assertRefused(closed(stage2Requested()), '17(3)')
  })

  it('not accepting a complaint once stage 2 has been asked for', () => {
    const story = withPoints('1 The plan was late')
    const outside = {
      happened: '20 September 2024',
      pointId: pointId(story, '1'),
      reason: 'r',
      route: 'r',
      decidedBy: 'manager',
      stage: '2',
    }
    assertRefused(story.when(decideScope, outside, setting), '17(1)')
    assert.ok(!complaintVerbs.some(({ name }) => /not-accept|decline/.test(name)))
  })

  it('a stage 2 response without an independent person', () => {
    assertRefused(
      stage2Requested().when(respondAtStage2, { happened: '8 October 2024', apology: 'no', method: 'email' }, setting),
      '17(2)',
    )
  })

  it('closing by refusing a panel asked for in time', () => {
    const turnedDown = { happened: '16 October 2024', decision: 'turned down', whyLate: 'x', reasons: 'x' }
    assertRefused(panelRequested().when(decideLatePanelRequest, turnedDown, setting), '18(2)')
    assertRefused(closed(panelRequested()), '20(3)')
    const refused = { happened: '16 October 2024', stage: 'stage 3', words: 'No.' }
    assertRefused(closed(stage2Responded().givenDone(recordStageRefusal, refused)), '20(3)')
  })

  it('closing while the panel can still be asked for in time', () => {
    const early = { ...closing, happened: '6 November 2024' }
    assertRefused(stage2Responded().when(close, early, setting), '18(2)')
    assertDecided(stage2Responded().when(close, { ...early, happened: '7 November 2024' }, setting))
    assertRefused(closed(stage2Responded('')), '18(2)')
  })

  it("closing after the panel's report without a response", () => {
    assertRefused(closed(panelArranged()), '20(3)')
    assertRefused(closed(panelReported()), '20(3)')
    const response = { happened: '2 December 2024', independentPersonTookPart: 'yes', apology: 'no', method: 'email' }
    assertDecided(closed(panelReported().givenDone(respondAtStage3, response)))
  })

  it('suspending without a limb, without the complainant’s own written statement, or without a decision on prejudice', () => {
    const { story, input } = exampleOf('suspend')
    assertRefused(story.when(suspend, { ...input, limb: 'none' }, setting), '8(1)')
    const own = { ...input, limb: 'own proceedings' }
    for (const ownStatement of ['no', 'not asked'])
      assertRefused(story.when(suspend, { ...own, ownStatement }, setting), '8(1)(a)')
    assertRefused(story.when(suspend, { ...input, prejudice: '' }, setting), '8(2)')
    assertDecided(story.when(suspend, { ...own, ownStatement: 'yes' }, setting))
  })

  it('going to the Ombudsman early without agreement, or with a limb of the test not met', () => {
    const { story, input } = exampleOf('refer-early')
    assertRefused(story.when(referEarly, { ...input, agreement: '' }, setting), '21 007 738')
    for (const limb of ['report', 'adjudication', 'actionPlan', 'outcomes'])
      assertRefused(story.when(referEarly, { ...input, [limb]: 'no' }, setting), '')
    assertDecided(story.when(referEarly, input, setting))
  })

  it('setting back the start of a stage', () => {
    const again = { happened: '9 June 2025', at: '2', newMatters: 'no', words: 'Again.' }
    assertRefused(stage2Requested().when(restart, again, setting), '17(4)')
    const story = stage2Requested()
    const later = { happened: '9 June 2025', target: '2', newDate: '9 September 2024', reason: 'Settled then.' }
    assert.equal(story.when(correctEntry, later, setting).kind, 'invalid')
    assertNotOpen(
      story.when(requestStage2, { happened: '9 September 2024', form: 'written', stage1Skipped: 'no' }, setting),
      /already/,
    )
  })
})

describe('closing a complaint', () => {
  it('waits for the answer at stage 1 (regulation 14(1))', () => {
    assertRefused(closed(stage1Started()), '14(1)')
    assertRefused(closed(received()), '14(1)')
    assertDecided(closed(stage1Answered()))
  })

  it('is possible when all that was received belongs elsewhere', () => {
    const elsewhere = { happened: '6 August 2024', about: 'A data breach', reason: 'r', route: 'r', stage: '1' }
    assertDecided(closed(received().givenDone(decideScope, elsewhere)))
  })

  it('is possible when a late panel was turned down with reasons', () => {
    const turnedDown = { happened: '14 November 2024', decision: 'turned down', whyLate: 'x', reasons: 'x' }
    assertDecided(closed(panelRequested('7 November 2024').givenDone(decideLatePanelRequest, turnedDown, setting)))
  })

  it('ends no right: asking for a further stage opens the complaint again', () => {
    const story = stage1Answered().givenDone(close, { ...closing, happened: '30 August 2024' }, setting)
    assert.equal(procedureState(story.state()), 'closed')
    assertNotOpen(closed(story), /closed/)
    story.givenDone(requestStage2, { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' }, setting)
    assert.equal(procedureState(story.state()), 'stage 2 requested')
    const later = stage2Responded().givenDone(close, { ...closing, happened: '7 November 2024' }, setting)
    later.givenDone(requestPanel, { happened: '12 November 2024' }, setting)
    assert.equal(procedureState(later.state()), 'stage 3 requested')
  })

  it('gives the reason, and is taken as it happened whatever was left open', () => {
    assert.equal(stage1Answered().when(close, { ...closing, reason: '' }, setting).kind, 'invalid')
    assertDecided(panelReported().when(close, closing, past))
  })
})
