import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, fromThePast, worked } from '#test/scenario.ts'
import {
  adjudicated,
  discussed,
  panelArranged,
  panelHeld,
  panelReported,
  panelRequested,
  pointId,
  stage2Responded,
  withPanel,
  withPart,
} from '#test/stories.ts'
import { faultsOf } from '../faults/faults.ts'
import { procedureState } from '../procedure-state.ts'
import { currentRound, firstStep, hasStep } from '../rounds.ts'
import { answerSupplementaryReview } from './answer-supplementary-review.ts'
import { arrangePanel } from './arrange-panel.ts'
import { commissionSupplementaryReview } from './commission-supplementary-review.ts'
import { decideLatePanelRequest } from './decide-late-panel-request.ts'
import { endAppointment } from './end-appointment.ts'
import { holdPanel } from './hold-panel.ts'
import { receivePanelReport } from './receive-panel-report.ts'
import { receiveReport } from './receive-report.ts'
import { requestPanel } from './request-panel.ts'
import { respondAtStage3 } from './respond-at-stage-3.ts'

const setting = { today: '2025-06-30' }
const past = { ...setting, source: fromThePast }

describe('asking for a review panel (regulation 18)', () => {
  it('is recorded whenever it comes, with or without reasons', () => {
    assertDecided(stage2Responded().when(requestPanel, { happened: '6 November 2024', reasons: '' }, setting))
    assertDecided(stage2Responded().when(requestPanel, { happened: '2 June 2025' }, setting))
  })

  it('opens with the stage 2 response and happens once', () => {
    assertNotOpen(adjudicated().when(requestPanel, { happened: '6 November 2024' }, setting), /response has been sent/)
    assertNotOpen(panelRequested().when(requestPanel, { happened: '6 November 2024' }, setting), /already/)
    assertInvalid(stage2Responded().when(requestPanel, { happened: 'yesterday' }, setting), 'happened')
  })
})

describe('a panel asked for late', () => {
  const decision = (taken: string) => ({
    happened: '14 November 2024',
    decision: taken,
    whyLate: 'The complainant was in hospital.',
    reasons: 'The wait was short and nothing was lost by it.',
  })

  it('leads to a decision with reasons, and time alone closes nothing', () => {
    const story = panelRequested('7 November 2024')
    assert.equal(procedureState(story.state()), 'stage 3 requested')
    story.givenDone(decideLatePanelRequest, decision('taken'), setting)
    assert.equal(currentRound(story.state()).latePanelRequest?.taken, true)
    assertNotOpen(story.when(decideLatePanelRequest, decision('taken'), setting), /decided/)
  })

  it('may be turned down with reasons, and no panel is arranged then', () => {
    const story = panelRequested('7 November 2024').givenDone(decideLatePanelRequest, decision('turned down'), setting)
    assertNotOpen(story.when(arrangePanel, {}, setting), /turned down/)
  })

  it('weighs why it was late', () => {
    const outcome = panelRequested('7 November 2024').when(
      decideLatePanelRequest,
      { ...decision('turned down'), whyLate: '' },
      setting,
    )
    assertInvalid(outcome, 'whyLate')
  })

  it('is not late on the twentieth working day, and is not turned down then (regulation 18(2))', () => {
    const outcome = panelRequested('6 November 2024').when(decideLatePanelRequest, decision('turned down'), setting)
    assertRefused(outcome, '18(2)')
    assert.match(JSON.stringify(outcome), /until 6 November 2024/)
  })

  it('is not shown to be late while nobody knows when the response was received', () => {
    const story = stage2Responded('').givenDone(requestPanel, { happened: '2 June 2025' })
    assertRefused(
      story.when(decideLatePanelRequest, { ...decision('turned down'), happened: '9 June 2025' }, setting),
      '18(2)',
    )
  })

  it('is not late in the months of 2020 when a later request was allowed', () => {
    const story = stage2Responded('1 June 2020').givenDone(requestPanel, { happened: '3 August 2020' })
    assertRefused(
      story.when(decideLatePanelRequest, { ...decision('turned down'), happened: '10 August 2020' }, setting),
      '18(2)',
    )
  })

  it('is taken as it happened where one in time was turned down', () => {
    assertDecided(panelRequested('6 November 2024').when(decideLatePanelRequest, decision('turned down'), past))
  })
})

describe('arranging the panel (regulation 19)', () => {
  // Asked for on 14 October 2024: 30 working days end on Monday 25 November.
  const arrangement = { happened: '21 October 2024', panelOn: '25 November 2024' }

  it('has three independent people, one of them the chair', () => {
    assertDecided(withPanel(panelRequested()).when(arrangePanel, arrangement, setting))
    assertRefused(panelRequested().when(arrangePanel, arrangement, setting), '19(2)')
    const four = withPart(withPanel(panelRequested()), 'fourth', 'panellist')
    assertRefused(four.when(arrangePanel, arrangement, setting), '19(2)')
    const undeclared = withPart(withPart(panelRequested(), 'chair', 'panel chair'), 'second', 'panellist')
    assertRefused(withPart(undeclared, 'third', 'panellist').when(arrangePanel, arrangement, setting), '19(2)')
  })

  it('does not have the independent person on it (regulation 19(3))', () => {
    const story = withPart(withPart(panelRequested(), 'chair', 'panel chair'), 'second', 'panellist')
    assertRefused(withPart(story, 'ip', 'panellist').when(arrangePanel, arrangement, setting), '19(3)')
  })

  it('may meet on the thirtieth working day, and later only with who asked for it and why', () => {
    const late = { ...arrangement, panelOn: '26 November 2024' }
    const outcome = withPanel(panelRequested()).when(arrangePanel, late, setting)
    assertInvalid(outcome, 'reasonIfLate')
    assertInvalid(outcome, 'wishedBy')
    assert.match(JSON.stringify(outcome), /25 November 2024/)
    const reason = { ...late, wishedBy: 'complainant or advocate', reasonIfLate: 'They are away.' }
    assertDecided(withPanel(panelRequested()).when(arrangePanel, reason, setting))
  })

  it('can be arranged again when the panel is moved, until it has met', () => {
    const moved = { ...arrangement, wishedBy: 'panel', reasonIfLate: 'The chair is ill.' }
    assertInvalid(panelArranged().when(arrangePanel, arrangement, setting), 'wishedBy')
    const story = panelArranged().givenDone(arrangePanel, moved, setting)
    assert.equal(currentRound(story.state()).panelArrangements.length, 2)
    assertNotOpen(panelHeld().when(arrangePanel, moved, setting), /met/)
  })

  it('needs a day', () => {
    const outcome = withPanel(panelRequested()).when(
      arrangePanel,
      { ...arrangement, panelOn: 'November 2024' },
      setting,
    )
    assertInvalid(outcome, 'panelOn')
    assertNotOpen(stage2Responded().when(arrangePanel, arrangement, setting), /asked for/)
  })

  it('is taken as it happened with a panel of two', () => {
    const two = withPart(withPart(panelRequested(), 'chair', 'panel chair'), 'second', 'panellist')
    assertDecided(two.when(arrangePanel, { ...arrangement, panelOn: '3 March 2025', declared: 'not recorded' }, past))
  })
})

describe('the panel meets and reports (regulations 19(4) and 20)', () => {
  it('meets when it is arranged', () => {
    assertDecided(panelArranged().when(holdPanel, { happened: '11 November 2024' }, setting))
    assertNotOpen(panelRequested().when(holdPanel, { happened: '11 November 2024' }, setting), /arranged/)
    assertNotOpen(panelReported().when(holdPanel, { happened: '11 November 2024' }, setting), /reported/)
    assertInvalid(panelArranged().when(holdPanel, { happened: '' }, setting), 'happened')
    assertDecided(panelRequested().when(holdPanel, { happened: '' }, past))
  })

  it('does not meet as two, unless somebody lays it down only afterwards', () => {
    const left = (day: string) => {
      const story = panelArranged()
      const third = story.state().parts.find(({ personId }) => personId === 'third')
      return story.givenDone(
        endAppointment,
        { happened: day, appointment: String(third?.seq), reason: 'Ill.' },
        setting,
      )
    }
    const meeting = { happened: '11 November 2024' }
    assertRefused(left('1 November 2024').when(holdPanel, meeting, setting), '19(2)')
    assertDecided(left('12 November 2024').when(holdPanel, meeting, setting))
    const met = left('1 November 2024').givenDone(holdPanel, meeting, past)
    assert.ok(faultsOf(met.state(), nowOn('2024-11-12')).some(({ kind }) => kind === 'panel not of three'))
    const after = panelHeld()
    const third = after.state().parts.find(({ personId }) => personId === 'third')
    after.givenDone(
      endAppointment,
      { happened: '20 November 2024', appointment: String(third?.seq), reason: 'Ill.' },
      setting,
    )
    assert.ok(!faultsOf(after.state(), nowOn('2024-11-21')).some(({ kind }) => kind === 'panel not of three'))
  })

  it('sends its report, whose receipt starts the fifteen days of the council (regulation 20(3))', () => {
    const round = currentRound(panelReported().state())
    assert.notDeepEqual(
      firstStep(round, 'panel report received')?.happened,
      firstStep(round, 'panel reported')?.happened,
    )
    const sent = { happened: '15 November 2024', method: 'email', note: 'Two findings are disputed.' }
    const [entry] = assertDecided(panelHeld().when(receivePanelReport, sent, setting))
    assert.equal(entry?.data.received, null)
    assertNotOpen(panelArranged().when(receivePanelReport, sent, setting), /met/)
    assertInvalid(panelHeld().when(receivePanelReport, { ...sent, received: 'soon' }, setting), 'received')
    assertDecided(panelRequested().when(receivePanelReport, sent, past))
  })

  it('says in brief what the representations are, which the report has to summarise (regulation 20(1))', () => {
    const sent = { happened: '15 November 2024', method: 'email', note: '' }
    assertInvalid(panelHeld().when(receivePanelReport, sent, { ...setting, source: worked }), 'note')
    assertDecided(panelHeld().when(receivePanelReport, sent, past))
  })
})

describe('the stage 3 response (regulation 20(3))', () => {
  const response = { happened: '2 December 2024', apology: 'no', method: 'email' }
  const considered = (story = panelReported()) => discussed(story, 'stage 3', '25 November 2024')

  it("follows the panel's report", () => {
    const story = considered().givenDone(respondAtStage3, response, setting)
    assert.equal(procedureState(story.state()), 'stage 3 responded')
    assertRefused(panelHeld().when(respondAtStage3, response, setting), '20(3)')
    assertNotOpen(stage2Responded().when(respondAtStage3, response, setting), /asked for/)
  })

  it('is considered together with the independent person', () => {
    assertRefused(panelReported().when(respondAtStage3, response, setting), '20(3)')
    const story = considered().givenDone(respondAtStage3, response, { ...setting, source: worked })
    assert.equal(currentRound(story.state()).independentPersonTookPart, true)
  })

  it('asks once for the part of the independent person: in live work the discussion says it', () => {
    const field = respondAtStage3.fields.find(({ name }) => name === 'independentPersonTookPart')
    assert.equal(field?.historyOnly, true)
  })

  it('is never too late', () => {
    assertDecided(considered().when(respondAtStage3, { ...response, happened: '30 June 2025' }, setting))
  })

  it('is taken as it happened', () => {
    const [entry] = assertDecided(
      panelRequested().when(respondAtStage3, { ...response, independentPersonTookPart: 'not recorded' }, past),
    )
    assert.equal(entry?.data.independentPersonTookPart, null)
  })

  it('says whether it apologises', () => {
    const outcome = panelReported().when(respondAtStage3, { happened: '2 December 2024' }, setting)
    assertInvalid(outcome, 'apology')
  })
})

describe('the answer to a supplementary review', () => {
  const answer = { happened: '3 February 2025', method: 'email' }

  it('opens with the second report, and the response to the panel falls due all the same', () => {
    const story = panelReported()
    story.givenDone(commissionSupplementaryReview, {
      happened: '20 November 2024',
      personId: 'second io',
      pointIds: pointId(story, '1'),
    })
    assertNotOpen(story.when(answerSupplementaryReview, answer, setting), /second report/)
    assertDecided(story.when(answerSupplementaryReview, answer, past))
    story.givenDone(receiveReport, { happened: '20 January 2025', author: 'supplementary investigating officer' })
    assertInvalid(story.when(answerSupplementaryReview, { happened: '1 July 2025' }, setting), 'happened')
    story.givenDone(answerSupplementaryReview, answer, setting)
    assert.equal(hasStep(currentRound(story.state()), 'stage 3 responded'), false)
  })
})
