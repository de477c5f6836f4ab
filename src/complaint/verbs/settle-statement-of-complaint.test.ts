import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, fromThePast, scenario } from '#test/scenario.ts'
import { partsOf, pointByLabel, pointCount, pointsInOrder } from '../points.ts'
import { requestStage2 } from './request-stage-2.ts'
import { settleStatementOfComplaint } from './settle-statement-of-complaint.ts'

const stage2Requested = () =>
  scenario().givenDone(requestStage2, { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' })

const statement = (points: string) => ({ happened: '16 September 2024', agreed: 'agreed', points })
const setting = { today: '2024-09-16' }

const settled = (...versions: readonly string[]) => {
  const story = stage2Requested()
  for (const points of versions) story.givenDone(settleStatementOfComplaint, statement(points))
  return story.state()
}

const outline = (...versions: readonly string[]) => {
  const state = settled(...versions)
  return pointsInOrder(state).map(({ label, kind, parentId }) => [
    label,
    kind,
    parentId === null ? null : (state.points.get(parentId)?.label ?? 'lost'),
  ])
}

describe('the statement of complaint', () => {
  it('is typed one point a line, in any order, and stands in the order of its numbers', () => {
    const state = settled('2 Calls were not returned\n\n1. The plan was late')
    assert.deepEqual(
      pointsInOrder(state).map(({ label, text }) => [label, text]),
      [
        ['1', 'The plan was late'],
        ['2', 'Calls were not returned'],
      ],
    )
  })

  it('nests parts under a heading that only the parts show, three levels deep', () => {
    assert.deepEqual(outline('14a A\n14bi B\n14bii C\n14c D\n3 E\n6a F'), [
      ['3', 'point', null],
      ['6a', 'point', null],
      ['14', 'heading', null],
      ['14a', 'point', '14'],
      ['14b', 'heading', '14'],
      ['14bi', 'point', '14b'],
      ['14bii', 'point', '14b'],
      ['14c', 'point', '14'],
    ])
  })

  it('makes a listed point a heading when its parts are listed too', () => {
    assert.deepEqual(outline('15 The assessment\n15a It was late\n15b It was wrong'), [
      ['15', 'heading', null],
      ['15a', 'point', '15'],
      ['15b', 'point', '15'],
    ])
  })

  it('counts points, not headings', () => {
    assert.equal(pointCount(settled('15a A\n15b B\n1 C')), 3)
  })

  it('keeps the points that a source counts without naming them', () => {
    const story = stage2Requested().givenDone(settleStatementOfComplaint, { ...statement('1 A'), statedCount: '38' })
    assert.equal(pointCount(story.state()), 38)
  })

  it('keeps a point in a further version while its number stays, and its text where none is given', () => {
    const first = settled('1 The plan was late\n2 Calls')
    const second = settled('1 The plan was late\n2 Calls', '1\n2 Calls were not returned\n3 New matter')
    assert.equal(pointByLabel(second, '1')?.id, pointByLabel(first, '1')?.id)
    assert.equal(pointByLabel(second, '1')?.text, 'The plan was late')
    assert.equal(pointByLabel(second, '2')?.text, 'Calls were not returned')
    assert.equal(second.points.size, 3)
  })

  it('hangs a part added later under the point of the earlier version', () => {
    const state = settled('15a A\n15b B', '15c C')
    const parent = pointByLabel(state, '15')
    assert.ok(parent)
    assert.deepEqual(
      partsOf(state, parent).map(({ label }) => label),
      ['15a', '15b', '15c'],
    )
  })

  it('turns an earlier point into a heading when a later version gives it parts', () => {
    const state = settled('5 Visits', '5a Missed\n5b Late')
    assert.equal(pointByLabel(state, '5')?.kind, 'heading')
    assert.equal(pointByLabel(state, '5')?.text, 'Visits')
    assert.equal(pointCount(state), 2)
  })

  it('tells each line that is no point, or a point given twice', () => {
    const outcome = stage2Requested().when(
      settleStatementOfComplaint,
      statement('1a Late\nA social worker said so\n1a) Again\n14th of May'),
      setting,
    )
    assertInvalid(outcome, 'points')
    assert.ok(outcome.kind === 'invalid')
    assert.deepEqual(
      outcome.issues.map(({ message }) => message.slice(0, 40)),
      [
        'Line 2: start with the number of the poi',
        'Line 3: point 1a is already on line 1. G',
        'Line 4: start with the number of the poi',
      ],
    )
  })

  it('needs at least one point', () => {
    assertInvalid(stage2Requested().when(settleStatementOfComplaint, statement(' \n '), setting), 'points')
  })

  it('opens when stage 2 has been asked for, and is taken as history before that', () => {
    const outcome = scenario().when(settleStatementOfComplaint, statement('1 A'), setting)
    assert.deepEqual(outcome, { kind: 'not open', opensWhen: 'Opens when stage 2 has been asked for.' })
    assertDecided(scenario().when(settleStatementOfComplaint, statement('1 A'), { ...setting, source: fromThePast }))
  })

  it('moves no date of stage 2 (regulation 17(4))', () => {
    const steps = [...(settled('1 A').strands.get('substance')?.rounds[0]?.steps.get('stage 2 requested') ?? [])]
    assert.equal(steps.length, 1)
  })
})
