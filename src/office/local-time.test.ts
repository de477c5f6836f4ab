import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { localTime } from './local-time.ts'

describe('the time in England', () => {
  it('is an hour ahead in summer, and may be the next day', () => {
    assert.deepEqual(localTime(new Date('2026-03-02T07:30:00Z')), { day: isoDay('2026-03-02'), time: '07:30' })
    assert.deepEqual(localTime(new Date('2026-06-02T07:30:00Z')), { day: isoDay('2026-06-02'), time: '08:30' })
    assert.deepEqual(localTime(new Date('2026-06-02T23:30:00Z')), { day: isoDay('2026-06-03'), time: '00:30' })
    assert.deepEqual(localTime(new Date('2026-03-02T00:05:00Z')), { day: isoDay('2026-03-02'), time: '00:05' })
  })
})
