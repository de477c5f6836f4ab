import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { on, printed } from '#test/printed-finding.ts'
import { fromThePast, stored } from '#test/scenario.ts'
import { found, withPoints } from '#test/stories.ts'
import { foldComplaint } from './complaint.ts'
import { statementOfComplaintSettled } from './entries/statement-of-complaint-settled.ts'
import { ledgerOf } from './ledger.ts'
import {
  findingsOn,
  leafPoints,
  likelyPoint,
  pointAndParts,
  pointByLabel,
  pointCount,
  pointsInOrder,
} from './points.ts'
import { settleStatementOfComplaint } from './verbs/settle-statement-of-complaint.ts'

describe('the points of a complaint', () => {
  it('are in the order of the statement, parents before their parts, those without a number last', () => {
    const story = withPoints('14c Three\n2 Two\n14bii B\n10 Ten\n14bi A\n1a One')
    const labels = pointsInOrder(story.state()).map(({ label }) => label)
    assert.equal(labels.join(' '), '1a 2 10 14 14b 14bi 14bii 14c')
    const unnamed = statementOfComplaintSettled.write(on('2024-09-16'), fromThePast, {
      strand: 'substance',
      agreed: 'not stated',
      points: [
        {
          pointId: 'n',
          label: null,
          segments: [],
          parentId: null,
          kind: 'point',
          text: null,
          count: 5,
          countInferred: true,
        },
      ],
      statedCount: 12,
    })
    const state = story.given(unnamed).state()
    assert.equal(pointsInOrder(state).at(-1)?.id, 'n')
    assert.equal(pointCount(state), 12)
    assert.equal(
      leafPoints(state).reduce((sum, { count }) => sum + count, 0),
      11,
    )
  })

  it('keep what is recorded on them when a later version moves them, and stay when it leaves them out', () => {
    const story = found().givenDone(settleStatementOfComplaint, {
      happened: '20 October 2024',
      agreed: 'agreed',
      points: '2a Calls were missed often\n3 New',
    })
    const state = story.state()
    assert.equal(pointCount(state), 4)
    assert.equal(pointByLabel(state, '2a')?.text, 'Calls were missed often')
    assert.equal(findingsOn(state, pointByLabel(state, '2a') ?? assert.fail()).length, 1)
    assert.ok(pointByLabel(state, '1'))
  })

  it('are walked once where parents run in a circle', () => {
    const circle = (id: string, parentId: string) => ({
      pointId: id,
      label: id,
      segments: [id],
      parentId,
      kind: 'heading' as const,
      text: null,
      count: 1,
      countInferred: false,
    })
    const entry = statementOfComplaintSettled.write(on('2024-09-16'), fromThePast, {
      strand: 'substance',
      agreed: 'agreed',
      points: [circle('a', 'b'), circle('b', 'a'), { ...circle('c', 'c'), kind: 'point' }],
      statedCount: null,
    })
    const state = foldComplaint(stored([entry]))
    const [first] = pointsInOrder(state)
    assert.equal(first && pointAndParts(state, first).length, 2)
    assert.deepEqual(
      ledgerOf(state).rows.map(({ depth }) => depth),
      [0],
    )
  })
})

describe('the point that a label may mean', () => {
  const state = withPoints('1 One\n2a Two\n2b Two\n3a Three\n5 Five').state()
  for (const [label, meant] of [
    ['5a)', '5'],
    ['3', '3a'],
    ['2', '2'],
    ['2c', undefined],
    ['9', undefined],
    ['1(a)', '1'],
  ] as const)
    it(`${label}: ${meant ?? 'nobody can say'}`, () => assert.equal(likelyPoint(state, label)?.label, meant))

  it('is asked for a finding whose point was withdrawn and settled anew, and not silently taken', () => {
    const story = withPoints('1 One')
    story.given(printed(story, '1', 'upheld', { pointId: 'gone' }))
    assert.equal(story.state().unplaced.length, 1)
    assert.equal(likelyPoint(story.state(), '1')?.label, '1')
  })
})
