import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { Scenario } from '#test/scenario.ts'
import { stage1Started } from '#test/stories.ts'
import { assign } from '../verbs/assign.ts'
import { WorkedOut } from '../worked-out.ts'
import { remindedOf } from './reminded.ts'

const calendar = workingCalendar()

function reminded(story: Scenario, day: string, personId: string, offices: readonly string[] = []) {
  const today = isoDay(day)
  const { tasks } = new WorkedOut(story.state(), { today, calendar, limits })
  return remindedOf(tasks, { personId, offices, today, calendar, workingDaysBefore: 3 })
}

const lookedAfter = (): Scenario => {
  const story = stage1Started()
  story.givenDone(assign, { happened: '7 August 2024', personId: 'officer', reason: 'Knows the family.' })
  return story
}

describe('what somebody is reminded of', () => {
  const [due] = reminded(lookedAfter(), '2024-12-02', 'officer').filter(({ title }) => title === 'Answer at stage 1')
  const lastDay = due?.lastDay ?? assert.fail('nothing is due')
  const dayBefore = (workingDays: number): string =>
    new Date(calendar.addWorkingDays(lastDay, -workingDays) * 86_400_000).toISOString().slice(0, 10)
  const isTold = (day: string) =>
    reminded(lookedAfter(), day, 'officer').find(({ title }) => title === 'Answer at stage 1')

  it('is told from so many working days before its last day, and late from the day after', () => {
    assert.equal(isTold(dayBefore(4)), undefined)
    assert.deepEqual([isTold(dayBefore(3))?.late, isTold(dayBefore(0))?.late], [false, false])
    assert.equal(isTold(dayBefore(-1))?.late, true)
  })

  it('is of whoever looks after the complaint, and then of nobody else in the office', () => {
    assert.ok(isTold('2024-12-02'))
    assert.deepEqual(reminded(lookedAfter(), '2024-12-02', 'manager', ['complaints manager']), [])
    assert.deepEqual(reminded(lookedAfter(), '2024-12-02', 'somebody else'), [])
  })

  it('is of the complaints manager while nobody looks after it', () => {
    assert.ok(reminded(stage1Started(), '2024-12-02', 'manager', ['complaints manager']).length > 0)
    assert.deepEqual(reminded(stage1Started(), '2024-12-02', 'clerk', ['panel clerk']), [])
  })
})
