import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { mayRemindAt, reminderRuleOn, usualReminders } from './rule.ts'

const calendar = workingCalendar()
const at = (day: string, time: string) => mayRemindAt(usualReminders, calendar, { day: isoDay(day), time })

describe('the hours in which people are reminded', () => {
  it('are those of a working day, from the first and before the last', () => {
    assert.equal(at('2026-03-02', '08:00'), true)
    assert.equal(at('2026-03-02', '16:59'), true)
    for (const time of ['07:59', '17:00', '23:30', '00:00']) assert.equal(at('2026-03-02', time), false, time)
  })

  it('leave out weekends and bank holidays', () => {
    for (const day of ['2026-03-07', '2026-03-08', '2026-04-03', '2026-12-28'])
      assert.equal(at(day, '10:00'), false, day)
  })

  it('are none where the council sends no reminders', () => {
    const none = { ...usualReminders, send: false }
    assert.equal(mayRemindAt(none, calendar, { day: isoDay('2026-03-02'), time: '10:00' }), false)
  })
})

describe('what a council settled about reminders', () => {
  it('stands from its day on, the last of them', () => {
    const settled = [
      { ...usualReminders, since: isoDay('2026-02-01'), until: '12:00' },
      { ...usualReminders, since: isoDay('2026-03-02'), until: '18:00' },
    ]
    assert.equal(reminderRuleOn(settled, isoDay('2026-01-31')).until, usualReminders.until)
    assert.equal(reminderRuleOn(settled, isoDay('2026-03-01')).until, '12:00')
    assert.equal(reminderRuleOn(settled, isoDay('2026-03-02')).until, '18:00')
  })
})
