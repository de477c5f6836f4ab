import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import bankHolidayList from '#test/vectors/bank-holidays-england-wales.json' with { type: 'json' }
import vectors from '#test/vectors/deadline-vectors.json' with { type: 'json' }
import type { AnnouncedHoliday } from './announced-holidays.ts'
import { bankHolidays } from './bank-holidays.ts'
import { type Calendar, CalendarRangeError, calendarAsKnownOn, workingCalendar } from './calendar.ts'
import { type Day, formatIsoDay, isoDay, shiftDays, weekdayOf } from './day.ts'
import { firstDayCovered, lastDayCovered } from './holidays.ts'

const SEED = { seed: 20061738 }
const calendar = workingCalendar()
const dayCovered = fc
  .integer({ min: firstDayCovered, max: lastDayCovered })
  .map(at => shiftDays(firstDayCovered, at - firstDayCovered))

describe('a working day (regulation 2)', () => {
  for (const { date, isWorkingDay, why } of vectors.workingDays)
    it(`${date} is ${isWorkingDay ? 'one' : 'none'}: ${why}`, () => {
      assert.equal(calendar.isWorkingDay(isoDay(date)), isWorkingDay)
    })

  it('is none on any of the 197 listed holidays', () => {
    assert.deepEqual(
      bankHolidays,
      bankHolidayList.map(({ date, title }) => [date, title]),
    )
    for (const { date } of bankHolidayList) assert.equal(calendar.isWorkingDay(isoDay(date)), false, date)
  })

  it('is known from 2005 to 2040 and no further', () => {
    const last = isoDay('2040-12-31')
    assert.equal(calendar.isWorkingDay(last), true)
    assert.equal(calendar.certainty(isoDay('2028-12-31')), 'listed')
    assert.equal(calendar.certainty(isoDay('2029-01-01')), 'projected')
    assert.equal(calendar.isWorkingDay(isoDay('2030-04-19')), false, 'Good Friday 2030')
    const outside = [isoDay('2004-12-31'), isoDay('2041-01-01')]
    for (const day of outside) {
      assert.throws(() => calendar.isWorkingDay(day), CalendarRangeError)
      assert.throws(() => calendar.addWorkingDays(day, 0), CalendarRangeError)
      assert.throws(() => calendar.countWorkingDays(day, last), CalendarRangeError)
      assert.throws(() => calendar.countWorkingDays(last, day), CalendarRangeError)
      assert.throws(() => calendar.daysLeftOut(day, last), CalendarRangeError)
      assert.throws(() => calendar.certainty(day), CalendarRangeError)
    }
    assert.throws(() => calendar.addWorkingDays(last, 1), {
      message:
        'The working-day calendar covers 1 January 2005 to 31 December 2040; 1 working day after Monday 31 December 2040 is outside it.',
    })
    assert.throws(() => calendar.addWorkingDays(isoDay('2005-01-04'), -1), CalendarRangeError)
  })

  it('is counted in whole numbers', () => {
    assert.throws(() => calendar.addWorkingDays(isoDay('2024-02-05'), 1.5), /1\.5 is not a whole number/)
    assert.throws(() => calendar.addWorkingDays(isoDay('2024-02-05'), Number.NaN), /NaN is not a whole number/)
  })
})

describe('counting working days', () => {
  it('takes the trigger day as day 0, whatever day of the week it is', () => {
    for (const trigger of ['2024-03-01', '2024-03-02', '2024-03-03'])
      assert.equal(formatIsoDay(calendar.addWorkingDays(isoDay(trigger), 10)), '2024-03-15')
    assert.equal(calendar.addWorkingDays(isoDay('2024-03-02'), 0), isoDay('2024-03-02'))
  })

  it('is nought on the due date and minus one a working day early', () => {
    const due = isoDay('2024-02-19')
    assert.equal(calendar.countWorkingDays(due, due), 0)
    assert.equal(calendar.countWorkingDays(due, isoDay('2024-02-16')), -1)
    assert.equal(calendar.countWorkingDays(due, isoDay('2024-02-20')), 1)
  })

  it('says why each day is left out', () => {
    const leftOut = calendar.daysLeftOut(isoDay('2022-09-16'), isoDay('2022-09-20'))
    assert.deepEqual(leftOut, [
      { day: isoDay('2022-09-17'), why: 'Saturday', announcedOn: null, projected: false },
      { day: isoDay('2022-09-18'), why: 'Sunday', announcedOn: null, projected: false },
      {
        day: isoDay('2022-09-19'),
        why: 'Bank holiday for the State Funeral of Queen Elizabeth II',
        announcedOn: isoDay('2022-09-09'),
        projected: false,
      },
    ])
    assert.deepEqual(
      calendar.daysLeftOut(isoDay('2022-09-20'), isoDay('2022-09-16')).map(({ day }) => day),
      leftOut.map(({ day }) => day),
    )
    const projected = calendar.daysLeftOut(isoDay('2030-04-18'), isoDay('2030-04-19'))
    assert.deepEqual(projected, [{ day: isoDay('2030-04-19'), why: 'Good Friday', announcedOn: null, projected: true }])
  })
})

describe('a holiday announced late', () => {
  const announced: readonly AnnouncedHoliday[] = [
    { date: isoDay('2027-06-14'), title: 'An added holiday', announcedOn: isoDay('2027-06-01'), kind: 'added' },
    { date: isoDay('2027-05-31'), title: 'Spring bank holiday', announcedOn: isoDay('2026-10-01'), kind: 'removed' },
    { date: isoDay('2026-12-25'), title: 'Christmas Day', announcedOn: null, kind: 'removed' },
  ]

  it('moves the days counted over it, in its own calendar only', () => {
    const withIt = workingCalendar(announced)
    assert.equal(withIt.isWorkingDay(isoDay('2027-06-14')), false)
    assert.equal(withIt.isWorkingDay(isoDay('2027-05-31')), true)
    assert.equal(formatIsoDay(withIt.addWorkingDays(isoDay('2027-06-11'), 1)), '2027-06-15')
    assert.equal(formatIsoDay(workingCalendar().addWorkingDays(isoDay('2027-06-11'), 1)), '2027-06-14')
    assert.equal(workingCalendar(announced), withIt, 'built once')
  })

  it('cannot make Christmas Day a working day, which regulation 2 names itself', () => {
    assert.equal(workingCalendar(announced).isWorkingDay(isoDay('2026-12-25')), false)
  })

  it('is left out of the calendar as known before it was announced', () => {
    const knownBefore = calendarAsKnownOn(isoDay('2022-09-08'))
    const knownAfter = calendarAsKnownOn(isoDay('2022-09-09'))
    assert.equal(knownBefore.isWorkingDay(isoDay('2022-09-19')), true)
    assert.equal(knownAfter.isWorkingDay(isoDay('2022-09-19')), false)
    assert.equal(formatIsoDay(knownBefore.addWorkingDays(isoDay('2022-09-08'), 25)), '2022-10-13')
    assert.equal(formatIsoDay(knownAfter.addWorkingDays(isoDay('2022-09-08'), 25)), '2022-10-14')
    assert.equal(calendarAsKnownOn(isoDay('2027-05-31'), announced).isWorkingDay(isoDay('2027-06-14')), true)
    assert.equal(calendarAsKnownOn(isoDay('2027-06-01'), announced).isWorkingDay(isoDay('2027-06-14')), false)
  })

  it('leaves a day that was moved away later where the rule had it', () => {
    const before = calendarAsKnownOn(isoDay('2019-06-09'))
    assert.equal(before.isWorkingDay(isoDay('2020-05-04')), false)
    assert.equal(before.isWorkingDay(isoDay('2020-05-08')), true)
    assert.equal(before.isWorkingDay(isoDay('2022-05-30')), false)
    assert.equal(before.isWorkingDay(isoDay('2022-06-02')), true)
    const after = calendarAsKnownOn(isoDay('2019-06-10'))
    assert.equal(after.isWorkingDay(isoDay('2020-05-04')), true)
    assert.equal(after.isWorkingDay(isoDay('2020-05-08')), false)
  })
})

describe('the tables of the calendar', () => {
  it('agree with stepping through every day from 2005 to 2040', () => {
    agreesWithStepping(calendar, [])
  })

  it('agree with stepping, whatever holidays were announced', () => {
    const announcement = fc.record({
      date: dayCovered,
      title: fc.constant('A holiday announced'),
      announcedOn: fc.constant(null),
      kind: fc.constant<'added'>('added'),
    })
    const anyAnnounced = fc.array(announcement, { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(anyAnnounced, announced => agreesWithStepping(workingCalendar(announced), announced)),
      { ...SEED, numRuns: 5 },
    )
  })

  it('agree with stepping so many days on or back from any day', () => {
    fc.assert(
      fc.property(dayCovered, fc.integer({ min: -300, max: 300 }), (day, workingDays) => {
        const stepped = step(calendar, day, workingDays)
        if (stepped === undefined) assert.throws(() => calendar.addWorkingDays(day, workingDays), CalendarRangeError)
        else assert.equal(calendar.addWorkingDays(day, workingDays), stepped)
      }),
      { ...SEED, numRuns: 1000 },
    )
  })

  it('count back what they added', () => {
    const middle = fc.integer({ min: 0, max: 8000 }).map(days => shiftDays(isoDay('2010-01-01'), days))
    fc.assert(
      fc.property(middle, fc.integer({ min: 0, max: 1000 }), (day, workingDays) => {
        assert.equal(calendar.countWorkingDays(day, calendar.addWorkingDays(day, workingDays)), workingDays)
        const back = calendar.addWorkingDays(day, -workingDays)
        const itself = calendar.isWorkingDay(day) || workingDays === 0 ? 0 : 1
        assert.equal(calendar.countWorkingDays(day, back), -workingDays + itself)
        assert.equal(calendar.countWorkingDays(back, day), workingDays - itself)
      }),
      { ...SEED, numRuns: 1000 },
    )
  })
})

/** The slow way: one day at a time, against the published list and the weekday alone. */
function agreesWithStepping(tested: Calendar, announced: readonly AnnouncedHoliday[]): void {
  const holidays = new Set<number>(announced.map(({ date }) => date))
  const listed = new Set<number>(bankHolidayList.map(({ date }) => isoDay(date)))
  const lastListed = isoDay('2028-12-31')
  const start = isoDay('2005-01-01')
  let [working, previous] = [0, start]
  for (let day = start; day <= lastDayCovered; day = shiftDays(day, 1)) {
    const isHoliday = holidays.has(day) || (day <= lastListed ? listed.has(day) : !calendar.isWorkingDay(day))
    const works = weekdayOf(day) % 6 !== 0 && !isHoliday
    if (works) working++
    if (tested.isWorkingDay(day) !== works) assert.fail(`${formatIsoDay(day)} works: ${works}`)
    if (tested.countWorkingDays(start, day) !== working) assert.fail(`${formatIsoDay(day)}: ${working}`)
    if (works && working > 1) {
      if (tested.addWorkingDays(previous, 1) !== day) assert.fail(`the working day after ${formatIsoDay(previous)}`)
      if (tested.addWorkingDays(day, -1) !== previous) assert.fail(`the working day before ${formatIsoDay(day)}`)
    }
    if (works) previous = day
  }
}

function step(through: Calendar, from: Day, workingDays: number): Day | undefined {
  const direction = Math.sign(workingDays)
  let [day, left] = [from, Math.abs(workingDays)]
  while (left > 0) {
    day = shiftDays(day, direction)
    if (day < firstDayCovered || day > lastDayCovered) return undefined
    if (through.isWorkingDay(day)) left--
  }
  return day
}
