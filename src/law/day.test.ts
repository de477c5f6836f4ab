import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatIsoDay, isoDay, parseIsoDay, weekdayOf } from './day.ts'

describe('a day', () => {
  it('is read from ISO text and written back the same', () => {
    for (const text of ['1970-01-01', '2000-02-29', '2024-12-31', '2040-06-15']) {
      assert.equal(formatIsoDay(isoDay(text)), text)
    }
  })

  it('is refused when there is no such day', () => {
    for (const text of ['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', '2024-1-1', '', 'yesterday']) {
      assert.equal(parseIsoDay(text), undefined, text)
    }
  })

  it('knows its weekday', () => {
    assert.equal(weekdayOf(isoDay('2022-09-19')), 1)
    assert.equal(weekdayOf(isoDay('1969-12-31')), 3)
  })
})
