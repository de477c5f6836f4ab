import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import bankHolidayList from '#test/vectors/bank-holidays-england-wales.json' with { type: 'json' }
import { oneOffHolidays } from './announced-holidays.ts'
import { type Day, formatIsoDay } from './day.ts'
import { holidaysByRule } from './holidays-by-rule.ts'

describe('the rules for bank holidays', () => {
  it('give the published list of 2005 to 2028 exactly, with the one-off changes', () => {
    const days = new Map<Day, string>()
    for (let year = 2005; year <= 2028; year++)
      for (const { date, title } of holidaysByRule(year)) days.set(date, title)
    for (const { kind, date, title } of oneOffHolidays) {
      if (kind === 'added') days.set(date, title)
      else assert.equal(days.get(date), title, 'what was moved away stood there by rule')
      if (kind === 'removed') days.delete(date)
    }
    const inOrder = [...days].sort(([one], [other]) => one - other)
    assert.deepEqual(
      inOrder.map(([date, title]) => ({ date: formatIsoDay(date), title })),
      bankHolidayList,
    )
  })

  it('give eight holidays a year, none at a weekend', () => {
    for (let year = 2029; year <= 2040; year++) {
      const weekdays = holidaysByRule(year).map(({ date }) => new Date(formatIsoDay(date)).getUTCDay())
      assert.equal(weekdays.length, 8)
      assert.ok(
        weekdays.every(weekday => weekday >= 1 && weekday <= 5),
        `${year}`,
      )
    }
  })

  it('find Easter early and late', () => {
    const goodFridays = [2008, 2011, 2038].map(year => formatIsoDay(holidaysByRule(year)[1]?.date ?? assert.fail()))
    assert.deepEqual(goodFridays, ['2008-03-21', '2011-04-22', '2038-04-23'])
  })
})
