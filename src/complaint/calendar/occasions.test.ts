import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { Scenario } from '#test/scenario.ts'
import { panelArranged as panelArrangedStory, panelHeld, stage1Started, withPart } from '#test/stories.ts'
import { taskDefinitions } from '../tasks/tasks.ts'
import { arrangePanel } from '../verbs/arrange-panel.ts'
import { assign } from '../verbs/assign.ts'
import { endPart } from '../verbs/end-part.ts'
import { planInterview } from '../verbs/plan-interview.ts'
import { WorkedOut } from '../worked-out.ts'
import { occasionsFor } from './occasions.ts'

const on = (day: string) => ({ today: isoDay(day), calendar: workingCalendar(), limits })
const forPerson = (story: Scenario, personId: string, day: string) =>
  occasionsFor(new WorkedOut(story.state(), on(day)), personId)

describe('what of a complaint stands in somebody’s calendar', () => {
  it('is the last day of what whoever looks after it has to do', () => {
    const story = stage1Started()
    story.givenDone(assign, { happened: '7 August 2024', personId: 'officer', reason: 'Knows the family.' })
    const found = forPerson(story, 'officer', '2024-08-08')
    assert.ok(found.length > 0)
    assert.ok(found.every(({ kind, title }) => kind === 'deadline' && title.endsWith(': last day')))
    assert.deepEqual(forPerson(story, 'somebody else', '2024-08-08'), [])
  })

  it('is the panel, for its members and for nobody else, and not once it has met', () => {
    const panel = (who: string, story = panelArrangedStory()) =>
      forPerson(story, who, '2024-10-22').filter(({ kind }) => kind === 'panel')
    const [chair] = panelArrangedStory()
      .state()
      .parts.filter(({ part }) => part === 'panel chair')
    assert.ok(chair)
    assert.deepEqual(
      panel(chair.personId).map(({ id, on: day, moved }) => [id, day, moved]),
      [['panel-substance-0', isoDay('2024-11-11'), 0]],
    )
    assert.deepEqual(panel('mother'), [])
    assert.deepEqual(panel(chair.personId, panelHeld()), [])
  })

  it('moves with the panel and stays the same thing', () => {
    const story = panelArrangedStory()
    story.givenDone(arrangePanel, {
      happened: '22 October 2024',
      panelOn: '14 November 2024',
      time: '10.30am',
      where: 'Room 4',
      wishedBy: 'complainant or advocate',
      reasonIfLate: 'She works on Mondays.',
    })
    const [chair] = story.state().parts.filter(({ part }) => part === 'panel chair')
    const [panel] = forPerson(story, chair?.personId ?? '', '2024-10-23').filter(({ kind }) => kind === 'panel')
    assert.deepEqual(
      [panel?.id, panel?.on, panel?.time, panel?.where, panel?.moved],
      ['panel-substance-0', isoDay('2024-11-14'), '10:30', 'Room 4', 1],
    )
  })

  it('ends for somebody whose part is over', () => {
    const story = withPart(panelArrangedStory(), 'watcher', 'advocate')
    const seen = () => forPerson(story, 'watcher', '2024-10-22').filter(({ kind }) => kind === 'panel').length
    assert.equal(seen(), 1)
    const reason = 'Somebody else speaks for the family now.'
    story.givenDone(endPart, { happened: '22 October 2024', personId: 'watcher', part: 'advocate', reason })
    assert.equal(seen(), 0)
  })

  it('is told in words of the procedure, whatever is written in the complaint', () => {
    const secret = 'Zebrafinch Holloway'
    const story = panelArrangedStory()
    story.givenDone(assign, { happened: '22 October 2024', personId: 'officer', reason: secret })
    story.givenDone(planInterview, {
      happened: '22 October 2024',
      withWhom: secret,
      about: secret,
      on: '30 October 2024',
      support: secret,
    })
    const found = forPerson(story, 'officer', '2024-10-23')
    assert.ok(found.some(({ kind }) => kind === 'interview'))
    const own = new Set(taskDefinitions.map(({ title }) => `${title}: last day`))
    for (const { title } of found)
      assert.ok(
        own.has(title) || /^(?:Interview|Review panel|(?:Some(?:thing|body) [a-z0-9O ]+): last day)$/.test(title),
        title,
      )
    assert.ok(!JSON.stringify(found).includes('Zebrafinch'))
  })
})
