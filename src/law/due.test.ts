import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import vectors from '#test/vectors/deadline-vectors.json' with { type: 'json' }
import { calendarAsKnownOn, workingCalendar } from './calendar.ts'
import { formatIsoDay, isoDay } from './day.ts'
import { due, dueSpan, lastDayOf, lateness } from './due.ts'
import { type CountedLimit, isCounted } from './limit.ts'
import { isLimitId, limits } from './limits.ts'
import { exactly, unknownSpan } from './span.ts'

const calendar = workingCalendar()

function countedLimit(id: string): CountedLimit {
  const limit = isLimitId(id) ? limits[id] : assert.fail(`no limit ${id}`)
  return isCounted(limit) ? limit : assert.fail(`${id} is not counted`)
}

describe('a due date', () => {
  for (const { id, rule, trigger, expected, note, ...row } of vectors.vectors)
    it(`${id}: ${rule} from ${trigger} is ${expected} (${note})`, () => {
      const found = due(countedLimit(rule), isoDay(trigger), calendar)
      assert.equal(formatIsoDay(found.due), expected)
      if ('softLimit' in row) assert.equal(found.soft, row.softLimit)
      if (row.tags.includes('no-soft')) assert.equal(found.soft, false)
      assert.equal(found.certainty, 'listed')
    })

  it('is projected when it is counted over a year whose holidays are not published', () => {
    assert.equal(due(limits['S2-65'], isoDay('2028-12-01'), calendar).certainty, 'projected')
    assert.equal(due(limits['S3-PAPERS-10B'], isoDay('2029-01-10'), calendar).certainty, 'projected')
    assert.equal(due(limits['LGSCO-12M'], isoDay('2028-12-01'), calendar).certainty, 'listed')
    assert.equal(formatIsoDay(due(limits['REG9-1Y'], isoDay('1999-03-01'), calendar).due), '2000-03-01')
  })

  it('is soft on the first and the last day of the window of 2020, and on stage 3 limits of the Regulations only', () => {
    const isSoft = (trigger: string) => due(limits['S3-PANEL-30'], isoDay(trigger), calendar).soft
    assert.deepEqual(['2020-04-23', '2020-04-24', '2020-09-25', '2020-09-26'].map(isSoft), [false, true, true, false])
    assert.equal(due(limits['S3-ACK-2'], isoDay('2020-06-01'), calendar).soft, false)
    assert.equal(due(limits['S2-25'], isoDay('2020-06-01'), calendar).soft, false)
  })

  it('was a day earlier as known before the State Funeral holiday was announced', () => {
    const told = due(limits['S2-25'], isoDay('2022-09-08'), calendarAsKnownOn(isoDay('2022-09-08')))
    assert.equal(formatIsoDay(told.due), '2022-10-13')
  })

  it('is counted back in the same way', () => {
    const back = (n: number, unit: 'days' | 'months_after' | 'months_beginning_with', from: string) =>
      formatIsoDay(lastDayOf({ length: { kind: 'counted', n, unit }, direction: 'backward' }, isoDay(from), calendar))
    assert.equal(back(14, 'days', '2024-03-10'), '2024-02-25')
    assert.equal(back(1, 'months_after', '2024-03-31'), '2024-02-29')
    assert.equal(back(3, 'months_beginning_with', '2024-03-09'), '2023-12-10')
  })
})

describe('a due date whose trigger is known roughly', () => {
  it('has bounds', () => {
    const january = { earliest: isoDay('2018-01-02'), latest: isoDay('2018-01-31') }
    const expected = { earliest: isoDay('2018-04-05'), latest: isoDay('2018-05-04') }
    assert.deepEqual(dueSpan(limits['S2-65'], january, calendar), expected)
    assert.deepEqual(dueSpan(limits['S2-25'], exactly(isoDay('2024-09-02')), calendar), exactly(isoDay('2024-10-07')))
  })

  it('has no bound where the trigger has none, or where no working day can be counted', () => {
    assert.deepEqual(dueSpan(limits['S2-25'], unknownSpan, calendar), unknownSpan)
    const since1998 = { earliest: isoDay('1998-05-01'), latest: null }
    assert.deepEqual(dueSpan(limits['S1-10'], since1998, calendar), unknownSpan)
  })
})

describe('lateness', () => {
  for (const { id, rule, trigger, due: dueText, actual, workingDaysLate, workingDaysTaken, note } of vectors.lateness)
    it(`${id}: ${workingDaysLate} working days (${note})`, () => {
      const limit = countedLimit(rule)
      assert.equal(formatIsoDay(due(limit, isoDay(trigger), calendar).due), dueText)
      assert.equal(lateness(limit, isoDay(dueText), isoDay(actual), calendar), workingDaysLate)
      assert.equal(calendar.countWorkingDays(isoDay(trigger), isoDay(actual)), workingDaysTaken)
    })

  it('is in calendar days for a limit that is not counted in working days', () => {
    const dueDay = isoDay('2025-02-25')
    assert.equal(lateness(limits['AGREED-4W'], dueDay, isoDay('2025-03-04'), calendar), 7)
    assert.equal(lateness(limits['AGREED-4W'], dueDay, isoDay('2025-02-22'), calendar), -3)
  })
})
