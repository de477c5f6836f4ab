import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sourceText } from '#law/sources.ts'
import { nowOn, told } from '#test/derived.ts'
import { type Scenario, worked } from '#test/scenario.ts'
import {
  adjudicated,
  appointed,
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
import { dutiesOf } from './duties.ts'
import { agreeAction } from './verbs/agree-action.ts'
import { answerRecommendation } from './verbs/answer-recommendation.ts'
import { arrangePanel } from './verbs/arrange-panel.ts'
import { close } from './verbs/close.ts'
import { commissionSupplementaryReview } from './verbs/commission-supplementary-review.ts'
import { decideLatePanelRequest } from './verbs/decide-late-panel-request.ts'
import { extendStage1 } from './verbs/extend-stage-1.ts'
import { giveDelayNotice } from './verbs/give-delay-notice.ts'
import { recordCarriedOut } from './verbs/record-carried-out.ts'
import { recordOmbudsmanDecision } from './verbs/record-ombudsman-decision.ts'
import { requestPanel } from './verbs/request-panel.ts'
import { requestStage2 } from './verbs/request-stage-2.ts'
import { respondAtStage3 } from './verbs/respond-at-stage-3.ts'
import { restart } from './verbs/restart.ts'
import { stateDesiredOutcome } from './verbs/state-desired-outcome.ts'

const duties = (story: Scenario, today: string) => dutiesOf(story.state(), nowOn(today))
const lines = (story: Scenario, today: string): readonly string[] =>
  duties(story, today).map(({ what, who, by }) => `${what}, by ${by ? told(by) : 'no day'}, ${who}`)

describe('what the council owes next, who owes it and by when', () => {
  const cases: readonly (readonly [given: string, Scenario, today: string, owed: readonly string[]])[] = [
    [
      'a complaint received and not looked at',
      received(),
      '2024-08-06',
      [
        'Answer at stage 1, by 2024-08-19, stage 1 resolver',
        'Decide what the complaint is about and start stage 1, by no day, complaints manager',
      ],
    ],
    ['stage 1', stage1Started(), '2024-08-06', ['Answer at stage 1, by 2024-08-19, stage 1 resolver']],
    [
      'stage 1, extended',
      stage1Started().givenDone(extendStage1, { happened: '14 August 2024', reason: 'r' }),
      '2024-08-15',
      ['Answer at stage 1, by 2024-09-03, stage 1 resolver'],
    ],
    ['stage 1 answered', stage1Answered(), '2024-08-20', []],
    [
      'stage 2 asked for',
      stage2Requested(),
      '2024-09-03',
      [
        'Send the stage 2 response, by 2024-10-07, adjudicating officer',
        'Send a delay notice, if stage 2 will not be answered by then, by 2024-10-07, complaints manager',
        'Appoint an investigating officer, by no day, complaints manager',
        'Appoint an independent person, by no day, complaints manager',
        'Settle the statement of complaint with the complainant, by no day, complaints manager',
      ],
    ],
    [
      'stage 2 asked for, orally',
      stage2Requested('oral'),
      '2024-09-03',
      [
        'Send the complainant a draft of the written record, by no day, complaints manager',
        'Produce the written record of the oral complaint, by no day, complaints manager',
        'Appoint an investigating officer, by no day, complaints manager',
        'Appoint an independent person, by no day, complaints manager',
        'Settle the statement of complaint with the complainant, by no day, complaints manager',
      ],
    ],
    [
      'stage 2 begun again',
      stage1Answered().givenDone(restart, { happened: '9 June 2025', at: '2', newMatters: 'no', words: 'A.' }),
      '2025-07-15',
      [
        'Send the stage 2 response, by 2025-07-14, adjudicating officer',
        'Appoint an investigating officer, by no day, complaints manager',
        'Appoint an independent person, by no day, complaints manager',
        'Settle the statement of complaint with the complainant, by no day, complaints manager',
      ],
    ],
    [
      'a statement without what the complainant wants',
      appointed(),
      '2024-10-08',
      [
        'Send the stage 2 response, by 2024-10-07, adjudicating officer',
        'Ask what the complainant wants to come of it, by no day, complaints manager',
      ],
    ],
    [
      'a notice of delay in time',
      appointed()
        .givenDone(stateDesiredOutcome, { happened: '16 September 2024', text: 'An apology.' })
        .givenDone(giveDelayNotice, { happened: '7 October 2024', promised: '18 November 2024', reason: 'r' }),
      '2024-10-08',
      ['Send the stage 2 response, by 2024-12-02, adjudicating officer'],
    ],
    ['stage 2 answered', stage2Responded(), '2024-10-14', []],
    [
      'a panel asked for',
      panelRequested(),
      '2024-10-15',
      [
        'Acknowledge the request for a panel, by 2024-10-16, complaints manager',
        'Appoint the chair and fix the panel, by 2024-10-28, complaints manager',
        'Hold the review panel, by 2024-11-25, complaints manager',
      ],
    ],
    [
      'a panel asked for late',
      panelRequested('7 November 2024'),
      '2024-11-12',
      [
        'Appoint the chair and fix the panel, by 2024-11-21, complaints manager',
        'Hold the review panel, by 2024-12-19, complaints manager',
        'Decide on the late request for a panel, weighing why it was late, by no day, complaints manager',
      ],
    ],
    [
      'a panel asked for late and turned down',
      panelRequested('7 November 2024').givenDone(decideLatePanelRequest, {
        happened: '11 November 2024',
        decision: 'turned down',
        whyLate: 'x',
        reasons: 'x',
      }),
      '2024-11-12',
      [],
    ],
    [
      'a panel fixed',
      panelArranged(),
      '2024-10-28',
      [
        'Send the papers and the date to the panel and all who attend, by 2024-10-28, complaints manager',
        'Hold the review panel, by 2024-11-25, complaints manager',
      ],
    ],
    ['a panel that met', panelHeld(), '2024-11-12', ["Send the panel's report, by 2024-11-18, panel chair"]],
    ["the panel's report", panelReported(), '2024-11-19', ['Send the stage 3 response, by 2024-12-09, council']],
  ]
  for (const [given, story, today, owed] of cases)
    it(`${given}: ${owed.length === 0 ? 'nothing' : owed[0]}`, () => assert.deepEqual(lines(story, today), owed))

  it('rests on a source each time', () => {
    for (const [, story, today] of cases)
      for (const { source, what } of duties(story, today))
        assert.ok(source.every(sourceText) && source.length > 0, what)
  })

  it('a supplementary review is answered, and the 15 days of the response run on (T37)', () => {
    const story = panelReported()
    story.givenDone(commissionSupplementaryReview, {
      happened: '20 November 2024',
      personId: 'second io',
      pointIds: pointId(story, '1'),
    })
    assert.deepEqual(lines(story, '2024-11-21'), [
      'Send the stage 3 response, by 2024-12-09, council',
      'Answer the supplementary review, by no day, complaints manager',
    ])
  })

  it('is owed in each strand', () => {
    const story = stage2Responded().givenDone(requestStage2, {
      happened: '9 September 2024',
      form: 'written',
      stage1Skipped: 'yes',
      strand: 'handling',
    })
    assert.ok(duties(story, '2024-10-09').some(({ id }) => id === 'handling-appoint-ip'))
    assert.ok(duties(story, '2024-10-09').some(({ id }) => id === 'handling-0-S2-25'))
  })
})

describe('what no entry would show as done', () => {
  const has = (story: Scenario, today: string, words: RegExp) =>
    duties(story, today).some(({ what }) => words.test(what))

  it('regulation 17(6): a notice is asked for up to day 25, when it can still do what it is for', () => {
    assert.ok(has(appointed(), '2024-10-07', /delay notice/))
    assert.ok(!has(appointed(), '2024-10-08', /delay notice/))
  })

  it('guidance: acknowledging a panel, for two working days and until it is fixed', () => {
    const on = (today: string) => has(panelRequested(), today, /Acknowledge/)
    assert.deepEqual([on('2024-10-14'), on('2024-10-16'), on('2024-10-17')], [true, true, false])
    assert.ok(
      !has(stage2Responded().givenDone(requestPanel, { happened: 'October 2024' }), '2024-10-14', /Acknowledge/),
    )
  })

  it('guidance: the papers, up to ten working days before the panel as it is fixed last', () => {
    const moved = panelArranged().givenDone(arrangePanel, {
      happened: '28 October 2024',
      panelOn: '18 November 2024',
      declared: 'yes',
      reasonIfLate: 'Moved.',
    })
    assert.ok(!has(panelArranged(), '2024-10-29', /papers/))
    assert.ok(has(moved, '2024-11-04', /papers/))
    assert.ok(!has(moved, '2024-11-05', /papers/))
    assert.ok(!has(panelHeld(), '2024-10-28', /papers/))
  })
})

describe('what was agreed', () => {
  const agreed = (more: object) => ({
    happened: '28 January 2025',
    kind: 'payment',
    text: 'Pay for distress.',
    amountPence: '£500',
    payee: 'the complainant',
    symbolic: 'yes',
    within: '4',
    unit: 'weeks',
    fromEvent: 'the decision',
    from: '28 January 2025',
    ...more,
  })
  const ended = () =>
    stage2Requested().givenDone(recordOmbudsmanDecision, { happened: '28 January 2025', label: 'Upheld' })

  it('lives on when the account has ended, and nothing else does', () => {
    assert.deepEqual(lines(ended().givenDone(agreeAction, agreed({})), '2025-02-03'), [
      'Pay £500 to the complainant, by 2025-02-25, council',
    ])
    const closed = stage1Answered().givenDone(close, { happened: '30 August 2024', reason: 'r' }, { source: worked })
    assert.deepEqual(lines(closed, '2025-02-03'), [
      'Tell the complainant: the complaint is closed, and which actions go on, by no day, complaints manager',
    ])
  })

  it('is owed until it is proved, whoever agreed it', () => {
    const story = ended().givenDone(
      agreeAction,
      agreed({ kind: 'apology', text: 'Apologise.', amountPence: '', within: '' }),
    )
    assert.deepEqual(lines(story, '2025-02-03'), ['Apologise., by no day, council'])
    const actionIds = [...story.state().actions.keys()]
    story.givenDone(recordCarriedOut, { happened: '', actionIds, evidence: 'A letter.', acceptedBy: 'the Ombudsman' })
    assert.deepEqual(lines(story, '2025-02-03'), [])
  })

  it('is every recommendation accepted in live work, until it is proved', () => {
    const story = adjudicated()
    const [recommendationId] = story.state().recommendations.keys()
    const answer = (given: string, more: object = {}) =>
      reported().givenDone(answerRecommendation, {
        happened: '8 October 2024',
        recommendationId,
        answer: given,
        ...more,
      })
    const owed = (of: Scenario) =>
      dutiesOf({ ...of.state(), worked: true }, nowOn('2025-02-03')).map(({ what }) => what)
    const words = 'Recommendation 1: Apologise for everything upheld.'
    assert.ok(owed(answer('accepted')).includes(words))
    assert.ok(!owed(answer('rejected', { reasons: 'Done.' })).includes(words))
    assert.ok(!dutiesOf(answer('accepted').state(), nowOn('2025-02-03')).some(({ what }) => what === words))
  })

  it('stands in one list with the stages, the earliest lawful day first and what has none last', () => {
    const story = withPoints().givenDone(agreeAction, agreed({ from: '1 August 2024' }))
    const days = duties(story, '2024-09-17').map(({ by }) => (by ? told(by) : null))
    assert.deepEqual(days.slice(0, 2), ['2024-08-29', '2024-10-07'])
    assert.equal(days.at(-1), null)
  })

  it('regulation 20(3): is nothing more in the stages once stage 3 is answered', () => {
    const response = { happened: '2 December 2024', independentPersonTookPart: 'yes', apology: 'yes' }
    assert.deepEqual(lines(panelReported().givenDone(respondAtStage3, response), '2024-12-03'), [])
  })
})
