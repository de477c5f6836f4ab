import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, type Scenario } from '#test/scenario.ts'
import { bothReportsWorked, pointId } from '#test/stories.ts'
import { factCheckStands } from '../investigation/fact-checks.ts'
import { stepsOwed } from '../steps-owed.ts'
import { tasksOf } from '../tasks/tasks.ts'
import { answerFactCheck } from './answer-fact-check.ts'
import { askForFactCheck } from './ask-for-fact-check.ts'
import { receiveReport } from './receive-report.ts'

const after = { today: '2024-10-02' }
const before = { today: '2024-10-01' }

const asked = (lastDay: string): Scenario => {
  const story = bothReportsWorked()
  return story.givenDone(askForFactCheck, {
    happened: '25 September 2024',
    reader: 'The service manager',
    pointIds: [pointId(story, '2a')],
    lastDay,
  })
}

const lastAsked = (story: Scenario) =>
  [...story.state().investigation.factChecks.values()].find(({ reader }) => reader === 'The service manager') ??
  assert.fail('nobody was asked')

const answered = (story: Scenario, happened: string): Scenario =>
  story.givenDone(answerFactCheck, {
    happened,
    checkId: lastAsked(story).id,
    comment: 'The call was on 3 June.',
    pointId: pointId(story, '2a'),
    accepted: 'put right',
    outcome: 'The log says so.',
  })

describe('the readers who check the facts of a draft', () => {
  it('stand as waiting, without an answer, answered, or answered late, by the day they were given', () => {
    const story = asked('1 October 2024')
    assert.equal(factCheckStands(lastAsked(story), isoDay('2024-10-01')), 'waiting')
    assert.equal(factCheckStands(lastAsked(story), isoDay('2024-10-02')), 'no answer')
    assert.equal(factCheckStands(lastAsked(answered(story, '1 October 2024')), isoDay('2024-10-02')), 'answered')
    assert.equal(
      factCheckStands(lastAsked(answered(asked('1 October 2024'), '2 October 2024')), isoDay('2024-10-02')),
      'answered late',
    )
  })

  it('are a task of the investigating officer with their last day, until they answer or the report is in', () => {
    const story = asked('1 October 2024')
    const now = nowOn('2024-09-26')
    const task = tasksOf(story.state(), now).find(({ id }) => id === 'substance-fact-check')
    assert.deepEqual([task?.by?.latest, task?.holder.as], [isoDay('2024-10-01'), 'investigating officer'])
    const owed = (of: Scenario, on: string) =>
      stepsOwed(of.state(), nowOn(on)).some(({ id }) => id === 'substance-fact-check')
    assert.deepEqual([owed(story, '2024-10-01'), owed(story, '2024-10-02')], [true, false])
    assert.equal(owed(answered(story, '30 September 2024'), '2024-09-30'), false)
  })

  it('hold up the report while their day has not passed, unless there is a reason', () => {
    const [last, report] = ['1 October 2024', { happened: '1 October 2024', author: 'investigating officer' }]
    assertInvalid(asked(last).when(receiveReport, report, before), 'note')
    assertDecided(asked(last).when(receiveReport, { ...report, note: 'They are ill for months.' }, before))
    assertDecided(asked(last).when(receiveReport, report, after))
    assertDecided(answered(asked(last), '30 September 2024').when(receiveReport, report, before))
  })
})
