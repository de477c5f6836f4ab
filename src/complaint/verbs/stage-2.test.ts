import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
} from '#test/scenario.ts'
import {
  adjudicated,
  appointed,
  discussed,
  found,
  pointId,
  received,
  reported,
  stage2Requested,
  withFinding,
  withPart,
  withPoints,
} from '#test/stories.ts'
import { currentRound, firstStep, hasStep } from '../rounds.ts'
import { draftWrittenRecord } from './draft-written-record.ts'
import { giveView } from './give-view.ts'
import { produceWrittenRecord } from './produce-written-record.ts'
import { receiveReport } from './receive-report.ts'
import { recordFinding } from './record-finding.ts'
import { recordStageRefusal } from './record-stage-refusal.ts'
import { respondAtStage2 } from './respond-at-stage-2.ts'
import { stateCouncilDate } from './state-council-date.ts'

const setting = { today: '2024-12-20' }
const past = { ...setting, source: fromThePast }

describe('the written record of an oral complaint (regulation 16)', () => {
  const record = {
    happened: '12 September 2024',
    words: 'The visits were missed in April.',
    comments: 'It was April.',
    amendments: 'The month was changed.',
  }
  const drafted = () =>
    stage2Requested('oral').givenDone(draftWrittenRecord, {
      happened: '5 September 2024',
      words: 'The visits were missed in March.',
    })

  it('is final only after the complainant could comment on a draft', () => {
    assertRefused(stage2Requested('oral').when(produceWrittenRecord, record, setting), '16')
    assertDecided(stage2Requested('oral').when(produceWrittenRecord, { happened: record.happened }, past))
  })

  it('says what they said of the draft and what came of it, or how they were asked', () => {
    const { comments: _, amendments: __, ...silent } = record
    assertInvalid(drafted().when(produceWrittenRecord, silent, setting), 'comments')
    assertDecided(
      drafted().when(produceWrittenRecord, { ...silent, noComments: 'Asked twice, with ten days.' }, setting),
    )
    assertInvalid(drafted().when(produceWrittenRecord, { ...record, amendments: '' }, setting), 'amendments')
    assertInvalid(
      drafted().when(produceWrittenRecord, { ...record, noComments: 'Asked twice.' }, setting),
      'noComments',
    )
    assertInvalid(drafted().when(produceWrittenRecord, { ...record, words: '' }, setting), 'words')
    assertInvalid(
      drafted().when(produceWrittenRecord, { ...record, happened: '4 September 2024' }, setting),
      'happened',
    )
  })

  it('is produced once, and starts stage 2 (regulation 17(5))', () => {
    const story = drafted().givenDone(produceWrittenRecord, record, setting)
    assert.ok(hasStep(currentRound(story.state()), 'written record produced'))
    assertNotOpen(story.when(produceWrittenRecord, record, setting), /produced/)
  })

  it('is not produced for a complaint in writing, whose request is the start (regulation 17(4))', () => {
    assertNotOpen(stage2Requested('written').when(produceWrittenRecord, record, setting), /Only an oral/)
    assertNotOpen(received('oral').when(produceWrittenRecord, record, setting), /asked for/)
  })

  it('is taken as it happened where a council wrote down a complaint in writing', () => {
    assertDecided(stage2Requested('written').when(produceWrittenRecord, record, past))
    assertInvalid(stage2Requested('oral').when(produceWrittenRecord, { happened: '12 Sept' }, setting), 'happened')
  })
})

describe("the council's own date for stage 2", () => {
  const said = { happened: 'March 2018', date: '18 May 2018' }

  it('is taken from the past, beside the lawful date', () => {
    const story = stage2Requested().givenDone(stateCouncilDate, said)
    assert.equal(currentRound(story.state()).promises[0]?.kind, 'date the council stated')
    assertInvalid(stage2Requested().when(stateCouncilDate, { ...said, date: '' }, past), 'date')
  })

  it('is not entered in live work: a due date is counted, never typed', () => {
    assertNotOpen(stage2Requested().when(stateCouncilDate, said, setting), /no power/)
  })
})

describe('refusing the next stage', () => {
  const refusal = { happened: '9 September 2024', stage: 'stage 2', words: 'The matter is closed.' }

  it('is not possible: no law gives the power (regulations 15(2), 17(1) and 18)', () => {
    assertNotOpen(received().when(recordStageRefusal, refusal, setting), /no power/)
  })

  it('is kept as it happened', () => {
    assert.equal(currentRound(received().givenDone(recordStageRefusal, refusal).state()).refusals[0]?.stage, 2)
    assertInvalid(received().when(recordStageRefusal, { ...refusal, stage: 'stage 1' }, past), 'stage')
  })
})

describe('a finding', () => {
  const finding = (story: Scenario, label: string, more: object = {}) => ({
    happened: '1 October 2024',
    pointId: pointId(story, label),
    decider: 'investigating officer',
    finding: 'upheld',
    ...more,
  })

  it('names the finding that it reviews, as the record holds it', () => {
    const story = withPoints()
    withFinding(story, '1', 'investigating officer', 'not upheld')
    withFinding(story, '1', 'adjudicating officer', 'upheld')
    const [first, second] = [...story.state().findings.values()]
    assert.equal(first?.reviews, null)
    assert.equal(second?.reviews, first?.id)
    assert.equal(second?.stage, 2)
  })

  it('reviews what was decided before it in the procedure, whichever was entered first', () => {
    const story = withPoints()
    withFinding(story, '1', 'adjudicating officer', 'upheld')
    withFinding(story, '1', 'investigating officer', 'not upheld')
    withFinding(story, '1', 'panel', 'inconclusive')
    const [adjudicated, investigated, panel] = [...story.state().findings.values()]
    assert.equal(investigated?.reviews, null)
    assert.equal(panel?.reviews, adjudicated?.id)
  })

  it('of the adjudicating officer is not made by the investigating officer', () => {
    const story = appointed()
    const own = finding(story, '1', { decider: 'adjudicating officer' })
    assertRefused(story.when(recordFinding, own, { ...setting, personId: 'io' }), '')
    assertDecided(story.when(recordFinding, finding(story, '1'), { ...setting, personId: 'io' }))
    assertDecided(story.when(recordFinding, own, { ...past, personId: 'io' }))
  })

  it('is made on each part, or on the whole point in those words', () => {
    const story = withPoints()
    assertInvalid(story.when(recordFinding, finding(story, '2'), setting), 'wholePoint')
    const [entry] = assertDecided(story.when(recordFinding, finding(story, '2', { wholePoint: 'yes' }), setting))
    assert.equal(entry?.data.wholePoint, 'chosen')
  })

  it('says which part is upheld when it is partial', () => {
    const story = withPoints()
    assertInvalid(story.when(recordFinding, finding(story, '1', { finding: 'partially upheld' }), setting), 'whichPart')
    const told = { finding: 'partially upheld', whichPart: 'The first visit.' }
    assertDecided(story.when(recordFinding, finding(story, '1', told), setting))
  })

  it('is on a point of this complaint', () => {
    const story = withPoints()
    assertInvalid(story.when(recordFinding, finding(story, '9'), setting), 'pointId')
    assertNotOpen(stage2Requested().when(recordFinding, finding(story, '1'), setting), /statement of complaint/)
  })
})

describe('a report', () => {
  const report = { happened: '1 October 2024', author: 'investigating officer' }

  it('of the investigating officer answers every live point', () => {
    assertDecided(found().when(receiveReport, report, setting))
    const story = appointed()
    withFinding(story, '1', 'investigating officer', 'upheld')
    const outcome = story.when(receiveReport, report, setting)
    assertRefused(outcome, '24 001 902')
    assert.match(JSON.stringify(outcome), /2a, 2b/)
  })

  it('is taken as it came where it left points out', () => {
    assertDecided(appointed().when(receiveReport, report, past))
  })

  it('of the independent person may come first, and says whether the investigation was fair', () => {
    const theirs = {
      happened: '30 September 2024',
      author: 'independent person',
      concerns: 'concerns',
      fairness: 'Notes.',
    }
    const [entry] = assertDecided(appointed().when(receiveReport, theirs, setting))
    assert.equal(entry?.data.concerns, true)
    assertInvalid(found().when(receiveReport, { ...report, concerns: 'no concerns' }, setting), 'concerns')
  })

  it('stops no clock (regulation 17(3))', () => {
    assert.equal(hasStep(currentRound(reported().state()), 'stage 2 responded'), false)
    assertNotOpen(received().when(receiveReport, report, setting), /asked for/)
  })
})

describe('a view on the findings', () => {
  const view = { happened: '7 October 2024', decider: 'adjudicating officer', view: 'agrees' }

  it('on all points writes one entry for each', () => {
    const entries = assertDecided(reported().when(giveView, view, setting))
    assert.deepEqual(
      entries.map(({ data }) => data.label),
      ['1', '2a', '2b'],
    )
    const story = reported()
    const [first] = assertDecided(story.when(giveView, { ...view, pointId: pointId(story, '2a') }, setting))
    assert.equal(first?.data.label, '2a')
  })

  it("is about the investigating officer's finding, not the giver's own", () => {
    const story = reported()
    const theirs = [...story.state().findings.values()].find(({ labelAsPrinted }) => labelAsPrinted === '1')
    withFinding(story, '1', 'adjudicating officer', 'not upheld')
    const [entry] = assertDecided(story.when(giveView, { ...view, decider: 'independent person' }, setting))
    assert.equal(entry?.data.findingId, theirs?.id)
  })

  it('gives reasons unless it agrees', () => {
    for (const disagreeing of ['disagrees', 'agrees in part'])
      assertInvalid(reported().when(giveView, { ...view, view: disagreeing }, setting), 'reasons')
    assertDecided(reported().when(giveView, { ...view, view: 'disagrees', reasons: 'The log shows a call.' }, setting))
  })

  it('needs a finding to be about', () => {
    assertNotOpen(appointed().when(giveView, view, setting), /finding/)
    const story = appointed()
    withFinding(story, '1', 'investigating officer', 'upheld')
    assertInvalid(story.when(giveView, { ...view, pointId: pointId(story, '2a') }, setting), 'pointId')
  })

  it('of the adjudicating officer is not given by the investigating officer', () => {
    assertRefused(reported().when(giveView, view, { ...setting, personId: 'io' }), '')
    assertDecided(reported().when(giveView, view, { ...past, personId: 'io' }))
  })
})

describe('the stage 2 response (regulation 17(3) and (8))', () => {
  const response = { happened: '8 October 2024', received: '9 October 2024', apology: 'yes', method: 'post' }

  it('goes out when the adjudicating officer has decided every point', () => {
    const story = adjudicated().givenDone(respondAtStage2, response, setting)
    assert.equal(
      firstStep(currentRound(story.state()), 'stage 2 response received')?.seq,
      story.state().history.stored.length,
    )
  })

  it('does not go out without an independent person (regulation 17(2))', () => {
    assertRefused(withPoints().when(respondAtStage2, response, setting), '17(2)')
  })

  it('does not go out with a point undecided, and disagreeing alone decides nothing (section 26(7))', () => {
    assertRefused(reported().when(respondAtStage2, response, setting), 'section 26(7)')
    const story = discussed(reported()).givenDone(giveView, {
      happened: '7 October 2024',
      decider: 'adjudicating officer',
      view: 'disagrees',
      reasons: 'The log shows the calls.',
    })
    assertRefused(story.when(respondAtStage2, response, setting), 'section 26(7)')
    for (const label of ['1', '2a', '2b']) withFinding(story, label, 'adjudicating officer', 'not upheld')
    assertDecided(story.when(respondAtStage2, response, setting))
  })

  it('is never too late', () => {
    const late = { ...response, happened: '20 December 2024', received: '' }
    const [entry] = assertDecided(adjudicated().when(respondAtStage2, late, setting))
    assert.equal(entry?.data.received, null)
  })

  it('is taken as it happened, without an independent person too', () => {
    assertDecided(stage2Requested().when(respondAtStage2, response, past))
  })

  it('says whether it apologises', () => {
    assertInvalid(adjudicated().when(respondAtStage2, { ...response, apology: '' }, setting), 'apology')
    assertNotOpen(
      withPart(received(), 'ip', 'independent person').when(respondAtStage2, response, setting),
      /asked for/,
    )
  })
})
