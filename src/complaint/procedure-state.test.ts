import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Scenario, scenario, worked } from '#test/scenario.ts'
import {
  adjudicated,
  appointed,
  found,
  panelArranged,
  panelHeld,
  panelReported,
  panelRequested,
  pointId,
  received,
  reported,
  stage1Answered,
  stage1Started,
  stage2Requested,
  stage2Responded,
  withPoints,
} from '#test/stories.ts'
import { procedureState, stageOf } from './procedure-state.ts'
import { answerStage1 } from './verbs/answer-stage-1.ts'
import { answerSupplementaryReview } from './verbs/answer-supplementary-review.ts'
import { appoint } from './verbs/appoint.ts'
import { close } from './verbs/close.ts'
import { commissionSupplementaryReview } from './verbs/commission-supplementary-review.ts'
import { confirmWithdrawal } from './verbs/confirm-withdrawal.ts'
import { decideInterest } from './verbs/decide-interest.ts'
import { decideLatePanelRequest } from './verbs/decide-late-panel-request.ts'
import { extendStage1 } from './verbs/extend-stage-1.ts'
import { giveDelayNotice } from './verbs/give-delay-notice.ts'
import { produceWrittenRecord } from './verbs/produce-written-record.ts'
import { putInterestToDecision } from './verbs/put-interest-to-decision.ts'
import { receiveReport } from './verbs/receive-report.ts'
import { recordWithdrawal } from './verbs/record-withdrawal.ts'
import { referEarly } from './verbs/refer-early.ts'
import { requestPanel } from './verbs/request-panel.ts'
import { requestStage2 } from './verbs/request-stage-2.ts'
import { respondAtStage3 } from './verbs/respond-at-stage-3.ts'
import { restart } from './verbs/restart.ts'
import { suspend } from './verbs/suspend.ts'
import { procedureStates } from './words.ts'

const again = (at: string) => ({ happened: '9 June 2025', at, newMatters: 'no', words: 'A.' })
const closing = (happened: string) => ({ happened, reason: 'r' })
const asked = (happened: string) => ({ happened, form: 'written', stage1Skipped: 'no' })
const live = { source: worked, today: '2025-06-30' }
const late = (decision: string) => ({ happened: '11 November 2024', decision, whyLate: 'x', reasons: 'x' })
const reviewed = () => {
  const story = panelReported()
  const pointIds = pointId(story, '1')
  return story.givenDone(commissionSupplementaryReview, { happened: '20 November 2024', personId: 'io 2', pointIds })
}
const withdrawal = { happened: '12 August 2024', by: 'advocate', form: 'oral', words: 'I withdraw it.' }
const interestPut = () =>
  received().givenDone(putInterestToDecision, {
    happened: '6 August 2024',
    personId: 'ben',
    limb: 'P5',
    childAsked: 'no',
    childsViews: 'Too young.',
  })
const interest = (sufficient: string) => ({ happened: '12 August 2024', personId: 'ben', sufficient, reasons: 'r' })
const referral = {
  happened: '14 October 2024',
  report: 'not recorded',
  adjudication: 'not recorded',
  actionPlan: 'not recorded',
  outcomes: 'not recorded',
}
const suspension = {
  happened: '12 August 2024',
  limb: 'criminal proceedings',
  ownStatement: 'not asked',
  proceeding: 'The trial.',
}
const letter = { happened: '13 August 2024', method: 'post' }
const ip = { happened: '', as: 'independent person', personId: 'ip', declared: 'yes' }
const reportOf = (author: string) => ({ happened: '1 October 2024', author })

describe('the state of a complaint', () => {
  const cases: readonly (readonly [when: string, Scenario, state: (typeof procedureStates)[number]])[] = [
    ['nothing is known', scenario(), 'nothing recorded'],
    ['it is received (T01)', received(), 'received'],
    ['interest has to be decided (T02)', interestPut(), 'interest pending'],
    ['the interest is sufficient (T03)', interestPut().givenDone(decideInterest, interest('yes')), 'stage 1 open'],
    ['the interest is not sufficient (T04)', interestPut().givenDone(decideInterest, interest('no')), 'not accepted'],
    ['proceedings run alongside (T09)', stage1Started().givenDone(suspend, suspension), 'suspended'],
    ['stage 1 has started (T05)', stage1Started(), 'stage 1 open'],
    [
      'it is found complex (T14)',
      stage1Started().givenDone(extendStage1, { happened: '14 August 2024', reason: 'r' }),
      'stage 1 extended',
    ],
    [
      'matters are resolved (T16)',
      stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome: 'resolved' }),
      'stage 1 resolved',
    ],
    ['they are not (T17)', stage1Answered(), 'stage 1 unresolved'],
    ['stage 2 is asked for (T19)', stage2Requested(), 'stage 2 requested'],
    ['it was made orally (T20)', stage2Requested('oral'), 'stage 2 recording'],
    [
      'people are appointed before the record (T20)',
      stage2Requested('oral').givenDone(appoint, ip),
      'stage 2 recording',
    ],
    [
      'the record is produced (T21)',
      stage2Requested('oral').givenDone(produceWrittenRecord, { happened: '12 September 2024' }),
      'stage 2 investigating',
    ],
    ['the points are settled (T22)', withPoints(), 'stage 2 investigating'],
    [
      'a notice of delay is sent (T23)',
      appointed().givenDone(giveDelayNotice, {
        happened: '30 September 2024',
        promised: '2 December 2024',
        reason: 'r',
      }),
      'stage 2 delay notified',
    ],
    [
      "only the investigating officer's report is in",
      found().givenDone(receiveReport, reportOf('investigating officer')),
      'stage 2 investigating',
    ],
    [
      "only the independent person's report is in",
      found().givenDone(receiveReport, reportOf('independent person')),
      'stage 2 investigating',
    ],
    ['both reports are in (T25)', reported(), 'stage 2 reports received'],
    ['the points are decided and nothing is sent', adjudicated(), 'stage 2 reports received'],
    ['the response is sent (T27)', stage2Responded(), 'stage 2 responded'],
    ['stage 3 is left out by agreement (T31)', stage2Responded().givenDone(referEarly, referral), 'early referral'],
    ['a panel is asked for (T28)', panelRequested(), 'stage 3 requested'],
    [
      'a late panel is taken (T29)',
      panelRequested('7 November 2024').givenDone(decideLatePanelRequest, late('taken')),
      'stage 3 requested',
    ],
    [
      'a late panel is turned down (T29)',
      panelRequested('7 November 2024').givenDone(decideLatePanelRequest, late('turned down')),
      'stage 2 responded',
    ],
    ['the panel is fixed (T32)', panelArranged(), 'stage 3 arranged'],
    ['it has met (T34)', panelHeld(), 'stage 3 held'],
    ['it has reported (T35)', panelReported(), 'stage 3 reported'],
    ['a further review is under way (T37)', reviewed(), 'stage 3 supplementary'],
    [
      'the further review has reported and is not answered',
      reviewed().givenDone(receiveReport, reportOf('supplementary investigating officer')),
      'stage 3 supplementary',
    ],
    [
      'it is answered (T38)',
      reviewed().givenDone(answerSupplementaryReview, { happened: '3 February 2025' }),
      'stage 3 reported',
    ],
    [
      'stage 3 is answered (T36)',
      panelReported().givenDone(respondAtStage3, {
        happened: '2 December 2024',
        independentPersonTookPart: 'yes',
        apology: 'no',
      }),
      'stage 3 responded',
    ],
    [
      'it is withdrawn and that is confirmed (T40)',
      stage1Started().givenDone(recordWithdrawal, withdrawal).givenDone(confirmWithdrawal, letter),
      'withdrawn',
    ],
    ['it is closed (T39)', stage1Answered().givenDone(close, closing('30 August 2024')), 'closed'],
    ['stage 1 is begun again (T53)', stage1Answered().givenDone(restart, again('1')), 'stage 1 open'],
    ['stage 2 is begun again (T53)', stage1Answered().givenDone(restart, again('2')), 'stage 2 requested'],
    ['stage 3 is begun again (T53)', stage2Responded().givenDone(restart, again('3')), 'stage 3 requested'],
  ]
  for (const [when, story, state] of cases)
    it(`when ${when}: ${state}`, () => assert.equal(procedureState(story.state()), state))

  it('can be any of those listed, and is that of the furthest step, whatever came in between', () => {
    assert.deepEqual(new Set(cases.map(([, , state]) => state)), new Set(procedureStates))
    const late = stage2Responded().givenDone(answerStage1, { happened: '9 December 2024', outcome: 'resolved' })
    assert.equal(procedureState(late.state()), 'stage 2 responded')
  })

  it('names its stage', () => {
    const stages = procedureStates.map(state => stageOf(state) ?? '-')
    assert.equal(stages.join(''), '-----11112222222333333--')
  })
})

describe('a complaint that was closed', () => {
  it('is open again when a further stage is asked for or begun again', () => {
    const closed = () => stage1Answered().givenDone(close, closing('30 August 2024'), live)
    assert.equal(
      procedureState(closed().givenDone(requestStage2, asked('2 September 2024')).state()),
      'stage 2 requested',
    )
    assert.equal(procedureState(closed().givenDone(restart, again('2')).state()), 'stage 2 requested')
    const answered = stage2Responded().givenDone(close, closing('7 November 2024'), live)
    const late = answered.givenDone(requestPanel, { happened: '12 November 2024' })
    assert.equal(procedureState(late.state()), 'stage 3 requested')
  })

  it('goes on after a withdrawal when a further stage is asked for all the same', () => {
    const withdrawn = stage1Answered().givenDone(recordWithdrawal, withdrawal).givenDone(confirmWithdrawal, letter)
    assert.equal(procedureState(withdrawn.state()), 'withdrawn')
    assert.equal(
      procedureState(withdrawn.givenDone(requestStage2, asked('2 September 2024')).state()),
      'stage 2 requested',
    )
  })

  it('is open again when the request came on the day of closing, or turns up from before it', () => {
    const closed = () => stage1Answered().givenDone(close, closing('30 August 2024'), live)
    for (const happened of ['30 August 2024', '21 August 2024']) {
      const state = closed().givenDone(requestStage2, asked(happened)).state()
      assert.equal(procedureState(state), 'stage 2 requested', happened)
      assert.equal(state.closed, null)
    }
  })

  it('stays closed where it is known from documents alone, whatever was left open', () => {
    const state = stage2Requested().givenDone(close, closing('9 December 2024')).state()
    assert.equal(procedureState(state), 'closed')
  })

  it('stays closed over what was answered', () => {
    const closed = stage2Responded().givenDone(close, closing('7 November 2024'), live)
    assert.equal(procedureState(closed.state()), 'closed')
  })
})
