import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, type Setting } from '#test/scenario.ts'
import { adjudicated, found, pointId, reported, stage2Responded, withPart } from '#test/stories.ts'
import { decisionOn, pointsToDecide, undecidedPoints } from '../adjudication/adjudication.ts'
import { responseCheck } from '../adjudication/response-check.ts'
import { ledgerOf } from '../ledger.ts'
import { isAdjudicated } from '../points.ts'
import { adjudicate } from './adjudicate.ts'
import { agreeWithFindings } from './agree-with-findings.ts'
import { considerDesiredOutcome } from './consider-desired-outcome.ts'
import { recordDiscussion } from './record-discussion.ts'
import { respondAtStage2 } from './respond-at-stage-2.ts'
import { stateDesiredOutcome } from './state-desired-outcome.ts'

const officer: Setting = { today: '2024-10-08', roles: ['adjudicating officer'], personId: 'adjudicator' }
const on = '7 October 2024'
const differing = (label: string, story = reported()) => ({
  happened: on,
  pointId: pointId(story, label),
  decision: 'not upheld',
  reasons: 'The record of calls shows that each was returned.',
})

describe('adjudication, point by point', () => {
  it('agrees with a finding without giving reasons', () => {
    const story = reported()
    const [entry] = assertDecided(
      story.when(adjudicate, { happened: on, pointId: pointId(story, '1'), decision: 'agree' }, officer),
    )
    assert.equal(entry?.type, 'view-given')
    assert.equal(entry?.data.view, 'agrees')
  })

  it('needs reasons of substance to differ, and the finding it differs from is filled in from the record', () => {
    const story = reported()
    assertInvalid(story.when(adjudicate, { ...differing('1', story), reasons: '  ' }, officer), 'reasons')
    story.givenDone(adjudicate, differing('1', story), officer)
    const point = story.state().points.get(pointId(story, '1'))
    assert.ok(point)
    const decision = decisionOn(story.state(), point)
    assert.ok(decision?.kind === 'own finding' && decision.finding.fromAsStated === null)
    const cell = ledgerOf(story.state()).rows[0]?.cells.get('adjudicating officer')
    assert.ok(cell?.kind === 'finding' && cell.changedFrom === 'upheld')
  })

  it('says which part is upheld, and does not differ by finding the same', () => {
    const story = reported()
    const partly = { ...differing('1', story), decision: 'partially upheld' }
    assertInvalid(story.when(adjudicate, partly, officer), 'whichPart')
    assertInvalid(story.when(adjudicate, { ...differing('1', story), decision: 'upheld' }, officer), 'decision')
  })

  it('can be changed before the response: the last decision counts, and the first stays on record', () => {
    const story = reported()
    story.givenDone(adjudicate, differing('1', story), officer)
    story.givenDone(adjudicate, { happened: on, pointId: pointId(story, '1'), decision: 'agree' }, officer)
    const point = story.state().points.get(pointId(story, '1'))
    assert.ok(point && isAdjudicated(story.state(), point))
    assert.equal(decisionOn(story.state(), point)?.kind, 'agrees')
    assert.equal([...story.state().findings.values()].filter(one => one.pointId === point.id).length, 3)
  })

  it('opens with both reports, and is over once the response was sent: the findings are locked', () => {
    const before = found()
    assertNotOpen(before.when(adjudicate, differing('1', before), officer), /both reported/)
    const after = stage2Responded()
    assertNotOpen(after.when(adjudicate, differing('1', after), officer), /locked/)
  })

  it('is not for the investigating officer, the independent person or anybody complained about', () => {
    const story = withPart(reported(), 'adjudicator', 'subject of a point')
    assertRefused(story.when(adjudicate, differing('1', story), officer), '')
    for (const personId of ['io', 'ip'])
      assertRefused(story.when(adjudicate, differing('1', story), { ...officer, personId }), '')
  })
})

describe('agreeing with all findings', () => {
  const list = (story = reported(), labels = ['1', '2a', '2b']) => ({
    happened: on,
    pointIds: labels.map(label => pointId(story, label)),
  })

  it('writes a decision for each point on the list', () => {
    const story = reported()
    const entries = assertDecided(story.when(agreeWithFindings, list(story), officer))
    assert.deepEqual(
      entries.map(({ type, data }) => [type, data.label, data.view]),
      ['1', '2a', '2b'].map(label => ['view-given', label, 'agrees']),
    )
  })

  it('leaves a point on which the officer differs as it was decided', () => {
    const story = reported()
    story.givenDone(adjudicate, differing('2a', story), officer)
    assertInvalid(story.when(agreeWithFindings, list(story), officer), 'pointIds')
    assert.deepEqual(
      undecidedPoints(story.state()).map(({ point }) => point.label),
      ['1', '2b'],
    )
    story.givenDone(agreeWithFindings, list(story, ['1', '2b']), officer)
    assert.ok(pointsToDecide(story.state()).every(({ decision }) => decision !== null))
  })

  it('needs a list: there is no agreeing with what nobody has read', () => {
    assertInvalid(reported().when(agreeWithFindings, { happened: on }, officer), 'pointIds')
  })
})

describe("the independent person's part before the stage 2 response (regulation 17(7))", () => {
  const response = { happened: '8 October 2024', apology: 'yes', method: 'post' }
  const agreed = () => {
    const story = reported()
    return story.givenDone(agreeWithFindings, {
      happened: on,
      pointIds: ['1', '2a', '2b'].map(label => pointId(story, label)),
    })
  }

  it('is recorded before the response goes out, with what they said', () => {
    const story = agreed()
    assertRefused(story.when(respondAtStage2, response, officer), '17(7)')
    const discussion = { happened: on, stage: 'stage 2', independentPersonTookPart: 'yes' }
    assertInvalid(story.when(recordDiscussion, discussion, officer), 'said')
    story.givenDone(recordDiscussion, { ...discussion, said: 'The plan needs dates.' }, officer)
    assertDecided(story.when(respondAtStage2, response, officer))
  })

  it('is not made up for by a discussion without them, or before the other response', () => {
    const story = agreed()
    story.givenDone(recordDiscussion, { happened: on, stage: 'stage 2', independentPersonTookPart: 'no' }, officer)
    story.givenDone(
      recordDiscussion,
      { happened: on, stage: 'stage 3', independentPersonTookPart: 'yes', said: 'Nothing.' },
      officer,
    )
    assertRefused(story.when(respondAtStage2, response, officer), '17(7)')
  })
})

describe('what there has to be before the stage 2 response', () => {
  const open = (story: ReturnType<typeof reported>) =>
    responseCheck(story.state())
      .filter(({ done }) => !done)
      .map(({ what }) => what)

  it('is worked out from the record, and not ticked by hand', () => {
    assert.deepEqual(open(reported()), [
      'Every point decided',
      'Every recommendation answered',
      'Discussed with the independent person',
      'A meeting offered to the complainant',
    ])
    assert.deepEqual(open(adjudicated()), ['Every recommendation answered', 'A meeting offered to the complainant'])
  })

  it('counts each desired outcome of the complainant', () => {
    const story = adjudicated().givenDone(stateDesiredOutcome, { happened: '5 August 2024', text: 'An apology.' })
    assert.ok(open(story).includes('Every desired outcome considered'))
    const outcomeId = story.state().outcomes[0]?.id
    story.givenDone(considerDesiredOutcome, { happened: on, outcomeId, result: 'met', reasons: 'It is in the letter.' })
    assert.ok(!open(story).includes('Every desired outcome considered'))
  })
})
