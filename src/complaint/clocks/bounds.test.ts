import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { exactly, unknownSpan } from '#law/span.ts'
import { told } from '#test/derived.ts'
import type { Deadline } from '../state.ts'
import { actionDue } from './action-due.ts'
import { between, boundsInWords, calendarDays, daysInWords, noBounds, workingDays } from './bounds.ts'

const calendar = workingCalendar()
const span = (earliest: string | null, latest: string | null) => ({
  earliest: earliest === null ? null : isoDay(earliest),
  latest: latest === null ? null : isoDay(latest),
})

describe('days between roughly known dates', () => {
  it('are at least from the latest to the earliest, and at most from the earliest to the latest', () => {
    const month = span('2018-01-01', '2018-01-31')
    assert.deepEqual(between(month, exactly(isoDay('2018-02-07')), workingDays(calendar)), { least: 5, most: 27 })
    assert.deepEqual(between(month, exactly(isoDay('2018-02-07')), calendarDays), { least: 7, most: 37 })
    assert.deepEqual(between(span(null, '2018-01-31'), exactly(isoDay('2018-02-07')), calendarDays), {
      least: 7,
      most: null,
    })
    assert.deepEqual(between(unknownSpan, unknownSpan, calendarDays), noBounds)
  })

  it('are not known outside the years of the calendar', () => {
    assert.deepEqual(
      between(exactly(isoDay('1999-01-04')), exactly(isoDay('2018-02-07')), workingDays(calendar)),
      noBounds,
    )
  })

  it('are told in words, one day as one', () => {
    const told = (least: number | null, most: number | null) => daysInWords({ least, most }, 'working days')
    assert.equal(told(50, 50), '50 working days')
    assert.equal(told(1, 1), '1 working day')
    assert.equal(told(1, null), 'at least 1 working day')
    assert.equal(told(null, 21), 'up to 21 working days')
    assert.equal(told(23, 45), 'between 23 and 45 working days')
    assert.equal(told(0, 0), '0 working days')
    assert.equal(told(null, null), null)
    assert.equal(boundsInWords({ least: 3, most: null }), 'at least 3')
  })
})

describe('when an agreed action is due', () => {
  const due = (n: number, unit: Deadline['unit'], from: ReturnType<typeof span>) =>
    told(actionDue({ phrase: '', n, unit, fromEvent: '', from: { ...from, asWritten: null } }, calendar))
  const on = (day: string) => span(day, day)
  const cases: readonly (readonly [number, Deadline['unit'], ReturnType<typeof span>, string])[] = [
    [4, 'weeks', on('2025-01-28'), '2025-02-25'],
    [1, 'months', on('2025-01-31'), '2025-02-28'],
    [3, 'months', on('2025-11-30'), '2026-02-28'],
    [20, 'working_days', on('2024-12-20'), '2025-01-22'],
    [10, 'days', on('2024-12-20'), '2024-12-30'],
    [1, 'months', span('2023-08-01', '2023-08-31'), '2023-09-01 to 2023-09-30'],
    [1, 'months', unknownSpan, '?'],
    [20, 'working_days', on('1999-12-20'), '?'],
    [999_999, 'weeks', on('2025-01-28'), '?'],
    [999_999, 'months', on('2025-01-28'), '?'],
  ]
  for (const [n, unit, from, expected] of cases)
    it(`${n} ${unit.replace('_', ' ')} from ${told(from)}: ${expected}`, () =>
      assert.equal(due(n, unit, from), expected))
})
