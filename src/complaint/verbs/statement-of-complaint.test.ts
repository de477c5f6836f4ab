import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, assertNotOpen, type Scenario } from '#test/scenario.ts'
import { received, stage2Requested, withPoints } from '#test/stories.ts'
import { pointByLabel, pointsInOrder } from '../points.ts'
import { draftOf, numbered } from '../statement-of-complaint/draft.ts'
import { compared } from '../statement-of-complaint/versions.ts'
import { commentOnStatement } from './comment-on-statement.ts'
import { draftPoint } from './draft-point.ts'
import { moveDraftedPoint } from './move-drafted-point.ts'
import { sendStatement } from './send-statement.ts'
import { settleStatementOfComplaint } from './settle-statement-of-complaint.ts'

const setting = { today: '2024-12-20' }
const on = '6 September 2024'

const outline = (story: Scenario) =>
  numbered(draftOf(story.state())).map(({ label, text, kind }) => `${label} ${text}${kind === 'heading' ? ':' : ''}`)
const idOf = (story: Scenario, label: string): string =>
  numbered(draftOf(story.state())).find(point => point.label === label)?.id ?? label

function drafted(...texts: readonly string[]): Scenario {
  const story = stage2Requested()
  for (const text of texts) story.givenDone(draftPoint, { happened: on, text }, setting)
  return story
}
const move = (story: Scenario, label: string, how: string): Scenario =>
  story.givenDone(moveDraftedPoint, { happened: on, pointId: idOf(story, label), move: how }, setting)

describe('the draft of the statement of complaint', () => {
  it('is built point by point, each with the number of its place', () => {
    assert.deepEqual(outline(drafted('The plan', 'Calls', 'Visits')), ['1 The plan', '2 Calls', '3 Visits'])
  })

  it('has points that move up and down, and under one another to three levels', () => {
    const story = drafted('The plan', 'Calls', 'Visits', 'Letters')
    move(story, '3', 'up')
    assert.deepEqual(outline(story), ['1 The plan', '2 Visits', '3 Calls', '4 Letters'])
    move(story, '3', 'part of the point above')
    move(story, '3', 'part of the point above')
    assert.deepEqual(outline(story), ['1 The plan', '2 Visits:', '2a Calls', '2b Letters'])
    move(story, '2b', 'part of the point above')
    assert.deepEqual(outline(story), ['1 The plan', '2 Visits:', '2a Calls:', '2ai Letters'])
    move(story, '2ai', 'point of its own')
    assert.deepEqual(outline(story), ['1 The plan', '2 Visits:', '2a Calls', '2b Letters'])
  })

  it('says when there is nowhere to move to', () => {
    const story = drafted('The plan', 'Calls')
    const input = { happened: on, pointId: idOf(story, '1'), move: 'up' }
    assertInvalid(story.when(moveDraftedPoint, input, setting), 'move')
  })

  it('leaves the parts of a point that is taken out in its place', () => {
    const story = move(drafted('The plan', 'Calls'), '2', 'part of the point above')
    assert.deepEqual(outline(move(story, '1', 'taken out')), ['1 Calls'])
  })

  it('begins with the points of the version before, which keep what is recorded on them', () => {
    const story = withPoints('1 The plan was late\n2 Calls were missed')
    const first = pointByLabel(story.state(), '1')?.id
    const later = '18 September 2024'
    story.givenDone(draftPoint, { happened: later, pointId: first, text: 'The plan came six weeks late' }, setting)
    story.givenDone(moveDraftedPoint, { happened: later, pointId: first, move: 'down' }, setting)
    story.givenDone(settleStatementOfComplaint, { happened: '20 September 2024', agreed: 'agreed' }, setting)
    const again = pointByLabel(story.state(), '2')
    assert.deepEqual([again?.id, again?.text], [first, 'The plan came six weeks late'])
    assert.equal(pointsInOrder(story.state()).length, 2)
  })

  it('opens when stage 2 is asked for', () => {
    assertNotOpen(received().when(draftPoint, { happened: on, text: 'Calls' }, setting), /asked for/)
  })
})

describe('the statement of complaint goes to the complainant', () => {
  const sent = { happened: '9 September 2024', how: 'post', answerBy: '13 September 2024' }

  it('as a version that is kept as it was, with a new number once it is changed', () => {
    const story = drafted('The plan').givenDone(sendStatement, sent, setting)
    story.givenDone(commentOnStatement, { happened: '11 September 2024', words: 'And calls.' }, setting)
    story.givenDone(draftPoint, { happened: '11 September 2024', text: 'Calls' }, setting)
    story.givenDone(sendStatement, { ...sent, happened: '12 September 2024' }, setting)
    const { versions, comments } = story.state().statement
    assert.deepEqual(
      versions.map(({ number, points }) => [number, points.map(({ text }) => text)]),
      [
        [1, ['The plan']],
        [2, ['The plan', 'Calls']],
      ],
    )
    assert.equal(comments[0]?.version, 1)
    const both = compared(versions[0]?.points ?? [], versions[1]?.points ?? [])
    assert.deepEqual(
      both.map(({ first, second }) => [first?.text ?? null, second?.text ?? null]),
      [
        ['The plan', 'The plan'],
        [null, 'Calls'],
      ],
    )
  })

  it('is not answered before it is sent', () => {
    assertInvalid(drafted('A').when(sendStatement, { ...sent, answerBy: '2 September 2024' }, setting), 'answerBy')
  })
})

describe('agreement to the statement of complaint', () => {
  const settle = { happened: '16 September 2024', agreedBy: 'complainant' }

  it('says what the complainant does not agree with, and why it goes ahead without them', () => {
    const story = drafted('The plan')
    const part = { ...settle, agreed: 'agreed in part' }
    assertInvalid(story.when(settleStatementOfComplaint, part, setting), 'disagreement')
    const not = { ...settle, agreed: 'not agreed', disagreement: 'It is too short.' }
    assertInvalid(story.when(settleStatementOfComplaint, not, setting), 'reasons')
    const reasons = 'Two versions were sent, and no answer came.'
    story.givenDone(settleStatementOfComplaint, { ...not, reasons }, setting)
    const [version] = story.state().statement.versions
    assert.deepEqual([version?.agreed, version?.agreedBy, version?.reasons], ['not agreed', 'complainant', reasons])
  })

  it('settles the draft as it stands, or a list', () => {
    assertInvalid(
      stage2Requested().when(settleStatementOfComplaint, { ...settle, agreed: 'agreed' }, setting),
      'points',
    )
    assertDecided(drafted('A').when(settleStatementOfComplaint, { ...settle, agreed: 'agreed' }, setting))
  })

  it('never moves the start of stage 2 of a complaint in writing (regulation 17(4))', () => {
    const due = (story: Scenario) =>
      clocksOf(story.state(), nowOn('2024-09-20')).find(({ limit }) => limit.id === 'S2-25')?.due
    const story = drafted('The plan')
    const before = due(story)
    story.givenDone(settleStatementOfComplaint, { ...settle, agreed: 'agreed' }, setting)
    assert.ok(before)
    assert.deepEqual(due(story), before)
  })
})
