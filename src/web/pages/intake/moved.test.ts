import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Draft } from './draft.ts'
import { moved, movedTo, placeOf } from './moved.ts'
import { inOrderOf } from './numbered.ts'

const item = (key: string) => ({ key, id: `id ${key}`, kind: 'point' as const })
const partOf = (key: string, parent: string) => ({ [`point@${key}`]: { typed: { parentId: `id ${parent}` }, at: 1 } })

/** Three points, of which the second has two parts. */
const draft: Draft = {
  id: 'draft',
  version: 1,
  savedAt: '2026-03-02T10:00:00.000Z',
  sheets: { ...partOf('4', '2'), ...partOf('5', '2') },
  items: ['1', '2', '3', '4', '5'].map(item),
  lastKey: 5,
}

const order = (of: Draft): string =>
  inOrderOf(of, 'point')
    .map(({ key }) => key)
    .join(' ')

function steps(of: Draft, key: string, ...ways: readonly ('up' | 'down')[]): Draft {
  return ways.reduce((before, way) => moved(before, key, way) ?? assert.fail(`${key} cannot move ${way}`), of)
}

describe('a point moved while a complaint is taken', () => {
  it('twice, goes two places and keeps that place', () => {
    assert.equal(order(draft), '1 2 4 5 3')
    const twice = steps(draft, '3', 'up', 'up')
    assert.equal(order(twice), '3 1 2 4 5')
    assert.equal(moved(twice, '3', 'up'), null)
    assert.equal(order(steps(twice, '2', 'up')), '3 2 4 5 1')
  })

  it('to a place by its number, takes that place and leaves the others in their order', () => {
    assert.equal(order(movedTo(draft, '3', 1) ?? draft), '3 1 2 4 5')
    assert.equal(order(movedTo(draft, '1', 3) ?? draft), '2 4 5 3 1')
    assert.equal(order(movedTo(draft, '5', 1) ?? draft), '1 2 5 4 3')
    for (const place of [0, -1, 2, 4, 1.5, Number.NaN]) assert.equal(movedTo(draft, '2', place), null, String(place))
    assert.deepEqual(placeOf(draft, '5'), { place: 2, of: 2 })
  })

  it('there and back, stands where it was', () => {
    assert.equal(order(steps(draft, '1', 'down', 'down', 'up', 'up')), order(draft))
  })

  it('takes its parts along, and a part stays with its point', () => {
    assert.equal(order(steps(draft, '2', 'down')), '1 3 2 4 5')
    assert.equal(order(steps(draft, '5', 'up')), '1 2 5 4 3')
    assert.equal(moved(draft, '4', 'up'), null)
  })
})
