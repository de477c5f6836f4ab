import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nowOn, told } from '#test/derived.ts'
import type { Scenario } from '#test/scenario.ts'
import {
  adjudicated,
  appointed,
  found,
  panelArranged,
  panelHeld,
  panelReported,
  panelRequested,
  received,
  reported,
  stage1Answered,
  stage1Started,
  stage2Requested,
  stage2Responded,
  withPanel,
  withPart,
  withPoints,
} from '#test/stories.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { dutiesOf } from '../duties.ts'
import { close } from '../verbs/close.ts'
import { draftWrittenRecord } from '../verbs/draft-written-record.ts'
import { giveDelayNotice } from '../verbs/give-delay-notice.ts'
import { complaintVerbs } from '../verbs/index.ts'
import { recordWithdrawal } from '../verbs/record-withdrawal.ts'
import { isOpen, type Task } from './task.ts'
import { taskDefinitions, tasksOf } from './tasks.ts'

const on = (story: Scenario, today: string): readonly Task[] => tasksOf(story.state(), nowOn(today))

function task(story: Scenario, id: string, today = '2024-10-07'): Task {
  const tasks = on(story, today)
  return tasks.find(one => one.id === `substance-${id}`) ?? assert.fail(`${id}: ${tasks.map(one => one.id).join()}`)
}

const words = ({ state }: Task): string =>
  state.kind === 'not open'
    ? `opens when ${state.when}`
    : 'reason' in state
      ? `${state.kind}: ${state.reason}`
      : 'words' in state
        ? `${state.kind}: ${state.words}`
        : state.kind

const every: readonly (readonly [string, () => Scenario, string])[] = [
  ['received', received, '2024-08-06'],
  ['stage 1 started', stage1Started, '2024-08-06'],
  ['stage 1 answered', stage1Answered, '2024-08-20'],
  ['stage 2 requested', stage2Requested, '2024-09-03'],
  ['stage 2 requested of an oral complaint', () => stage2Requested('oral'), '2024-09-03'],
  ['points agreed', withPoints, '2024-09-17'],
  ['investigators appointed', appointed, '2024-09-17'],
  ['findings made', found, '2024-10-01'],
  ['reported', reported, '2024-10-03'],
  ['adjudicated', adjudicated, '2024-10-08'],
  ['stage 2 responded', stage2Responded, '2024-10-10'],
  ['panel requested', panelRequested, '2024-10-15'],
  ['panel arranged', panelArranged, '2024-10-22'],
  ['panel held', panelHeld, '2024-11-12'],
  ['panel reported', panelReported, '2024-11-19'],
]

describe('the tasks of a complaint', () => {
  for (const [name, story, today] of every) {
    it(`${name}: what is open can be done now`, () => {
      const state = story().state()
      for (const one of tasksOf(state, nowOn(today)).filter(isOpen)) {
        if (one.verb === null) continue
        const verb = complaintVerbs.find(({ name: own }) => own === one.verb) ?? assert.fail(`no verb ${one.verb}`)
        assert.equal(verb.opensWhen(state), null, `${one.id} leads to ${verb.name}`)
      }
    })

    it(`${name}: every duty has a task, with its date`, () => {
      const state = story().state()
      const now = nowOn(today)
      const duties = dutiesOf(state, now, clocksOf(state, now))
      const dates = tasksOf(state, now, duties).map(({ by }) => by && told(by))
      for (const { id, by } of duties) if (by) assert.ok(dates.includes(told(by)), `${id} by ${told(by)}`)
    })
  }

  it('have ids of their own, sources, and a verb each', () => {
    assert.equal(new Set(taskDefinitions.map(({ id }) => id)).size, taskDefinitions.length)
    for (const { id, verb, source, title } of taskDefinitions) {
      assert.ok(
        complaintVerbs.some(({ name }) => name === verb),
        `${id} leads to ${verb}`,
      )
      assert.ok(source.length > 0, id)
      assert.match(title, /^[A-Z].*[^.]$/)
    }
  })
})

describe('the tasks of stage 1', () => {
  it('begin with deciding what the complaint is about; the answer opens when stage 1 has started', () => {
    assert.deepEqual(
      on(received(), '2024-08-06').map(one => `${one.title}: ${words(one)}`),
      [
        'Decide what it is about and start stage 1: not yet started',
        'Name who answers at stage 1: not yet started',
        'Answer at stage 1: opens when stage 1 has started',
      ],
    )
  })

  it('regulation 14(1): the answer has its lawful date, and is with the complaints manager until somebody is named', () => {
    const answer = task(stage1Started(), 'answer-stage-1', '2024-08-06')
    assert.equal(answer.by && told(answer.by), '2024-08-19')
    assert.deepEqual(answer.holder, { as: 'complaints manager', personIds: [], missing: 'stage 1 resolver' })
    const named = task(withPart(stage1Started(), 'resolver', 'stage 1 resolver'), 'answer-stage-1', '2024-08-06')
    assert.deepEqual(named.holder, { as: 'stage 1 resolver', personIds: ['resolver'], missing: null })
  })

  it('are completed by the answer on the day it was sent, and by nothing else', () => {
    const { state, by } = task(stage1Answered(), 'answer-stage-1', '2024-08-20')
    assert.ok(state.kind === 'completed' && state.on && by === null)
    assert.equal(told(state.on), '2024-08-16')
  })

  it('regulation 15(2): are not needed once stage 2 has been asked for', () => {
    assert.equal(words(task(stage2Requested(), 'answer-stage-1')), 'not needed: stage 2 was asked for')
  })
})

describe('the tasks of stage 2', () => {
  it('are not there before stage 2 is asked for', () => {
    assert.deepEqual(
      on(stage1Answered(), '2024-08-20').filter(({ stage }) => stage === 2),
      [],
    )
  })

  it('regulation 16: of an oral complaint begin with its written record', () => {
    const oral = stage2Requested('oral')
    assert.equal(words(task(oral, 'draft-written-record')), 'not yet started')
    assert.equal(words(task(oral, 'written-record')), 'opens when a draft has been sent')
    const drafted = oral.givenDone(draftWrittenRecord, {
      happened: '5 September 2024',
      words: 'The visits were missed.',
    })
    assert.match(words(task(drafted, 'draft-written-record')), /completed/)
    assert.equal(words(task(drafted, 'written-record')), 'not yet started')
    assert.ok(!on(stage2Requested(), '2024-09-03').some(({ id }) => id === 'substance-written-record'))
  })

  it('wait for one another: points, findings, reports, adjudication, response', () => {
    const story = stage2Requested()
    assert.equal(words(task(story, 'findings')), 'opens when the statement of complaint lists its points')
    assert.equal(words(task(story, 'io-report')), 'opens when an investigating officer is appointed')
    assert.equal(words(task(story, 'adjudicate')), 'opens when both reports are in')
    assert.equal(words(task(story, 'respond-at-stage-2')), 'opens when both reports are in')
    assert.equal(words(task(found(), 'io-report')), 'not yet started')
    assert.equal(words(task(reported(), 'adjudicate')), 'ready for approval')
    assert.equal(words(task(reported(), 'answer-recommendations')), 'not yet started')
    assert.equal(words(task(adjudicated(), 'adjudicate')), 'completed')
  })

  it('the response has its lawful date before it can be begun', () => {
    const { by } = task(stage2Requested(), 'respond-at-stage-2', '2024-09-03')
    assert.equal(by && told(by), '2024-10-07')
  })

  it('regulation 17(6): the delay notice has a last day, after which it does not reach the longer period', () => {
    const notice = task(appointed(), 'delay-notice', '2024-10-04')
    assert.deepEqual([words(notice), notice.by && told(notice.by)], ['not yet started', '2024-10-07'])
    assert.match(words(task(appointed(), 'delay-notice', '2024-10-08')), /^no longer possible: the 25 working days/)
    const sent = appointed().givenDone(
      giveDelayNotice,
      { happened: '1 October 2024', promised: '2 December 2024', reason: 'Interviews.', explained: 'yes' },
      { today: '2024-10-01' },
    )
    assert.equal(words(task(sent, 'delay-notice', '2024-10-08')), 'completed')
  })

  it('are over once the response has been sent', () => {
    for (const { id, stage, state } of on(stage2Responded(), '2024-10-10'))
      if (stage === 2) assert.match(state.kind, /^(?:completed|not needed)$/, id)
  })
})

describe('the tasks of stage 3', () => {
  it('regulation 19: three people, a date, the meeting, the report and the response', () => {
    assert.deepEqual(
      on(panelRequested(), '2024-10-15')
        .filter(({ stage }) => stage === 3)
        .map(one => `${one.title}: ${words(one)}`),
      [
        'Find three independent people for the panel, one of them to chair it: not yet started',
        'Appoint the chair and fix the date of the panel: not yet started',
        'Hold the review panel: opens when the panel is arranged',
        "Send the panel's report: opens when the panel has met",
        'Send the stage 3 response: opens when the panel has reported',
      ],
    )
    assert.equal(words(task(withPanel(panelRequested()), 'panel-members')), 'completed')
    assert.equal(
      words(task(withPart(panelRequested(), 'chair', 'panel chair'), 'panel-members')),
      'in progress: 1 of 3 found',
    )
  })
})

describe('the tasks beside the stages', () => {
  it('regulation 7(2): a withdrawal has to be confirmed in writing', () => {
    const story = stage1Started().givenDone(recordWithdrawal, {
      happened: '12 August 2024',
      by: 'complainant',
      form: 'oral',
      words: 'No more.',
    })
    const confirm = on(story, '2024-08-13').find(({ stage }) => stage === 'after')
    assert.match(confirm?.title ?? '', /^Confirm the withdrawal in writing/)
  })

  it('are all that is left when the complaint is closed', () => {
    const story = stage2Responded().givenDone(
      close,
      { happened: '15 November 2024', reason: 'The complainant did not ask for a panel.' },
      { today: '2024-11-15' },
    )
    for (const { stage } of on(story, '2024-11-18')) assert.equal(stage, 'after')
  })
})
