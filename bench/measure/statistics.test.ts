import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { median, percentile, summaryOf } from './statistics.ts'

describe('the middle of several measurements', () => {
  it('is the one in the middle, in whatever order they came', () => {
    assert.equal(median([9, 1, 5]), 5)
    assert.equal(median([7]), 7)
  })

  it('lies half-way between the two in the middle when their number is even', () => {
    assert.equal(median([4, 1, 3, 2]), 2.5)
  })

  it('compares numbers as numbers', () => {
    assert.equal(median([10, 9, 100]), 10)
  })

  it('does not exist where nothing was measured', () => {
    assert.throws(() => median([]), RangeError)
  })
})

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

  it('is the smallest measurement that so many in a hundred do not exceed', () => {
    assert.equal(percentile(hundred, 50), 50)
    assert.equal(percentile(hundred, 95), 95)
    assert.equal(percentile(hundred, 99), 99)
    assert.equal(percentile(hundred, 100), 100)
  })

  it('is one that occurred, rounded up to the next', () => {
    assert.equal(percentile([1, 2, 3, 4], 50), 2)
    assert.equal(percentile([1, 2, 3, 4], 51), 3)
    assert.equal(percentile([5], 95), 5)
  })

  it('does not exist where nothing was measured, nor beyond a hundred', () => {
    assert.throws(() => percentile([], 95), RangeError)
    assert.throws(() => percentile([1], 101), RangeError)
  })
})

it('a summary tells the middle, both ends and how many there were', () => {
  assert.deepEqual(summaryOf([3, 1, 2]), { median: 2, low: 1, high: 3, runs: 3 })
})
