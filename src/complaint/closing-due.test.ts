import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nowOn } from '#test/derived.ts'
import { type Scenario, worked } from '#test/scenario.ts'
import { panelRequested, stage2Responded } from '#test/stories.ts'
import { closingDue } from './closing-due.ts'
import { dutiesOf } from './duties.ts'
import { tasksOf } from './tasks/tasks.ts'
import { close } from './verbs/close.ts'
import { noteEvent } from './verbs/note-event.ts'

const live = { today: '2024-11-07', source: worked }
/** Something was done here since, so that it is no account of the past alone. */
const workedOn = (story: Scenario): Scenario =>
  story.givenDone(noteEvent, { happened: '10 October 2024', what: 'They rang.' }, live)

describe('closing when nobody asks for a panel (T30)', () => {
  it('is proposed on the day after the twentieth, and leads to closing', () => {
    const state = workedOn(stage2Responded()).state()
    assert.deepEqual(closingDue(state, nowOn('2024-11-06')), [])
    const [duty] = closingDue(state, nowOn('2024-11-07'))
    assert.match(duty?.what ?? '', /nobody asked for a review panel by 6 November 2024$/)
    assert.ok(dutiesOf(state, nowOn('2024-11-07')).some(({ id }) => id === 'closing'))
    const task = tasksOf(state, nowOn('2024-11-07')).find(({ id }) => id === 'closing')
    assert.deepEqual([task?.verb, task?.holder.as], ['close', 'complaints manager'])
  })

  it('is not where a panel was asked for, where nobody knows when they had the response, or once it is closed', () => {
    assert.deepEqual(closingDue(workedOn(panelRequested()).state(), nowOn('2025-06-02')), [])
    assert.deepEqual(closingDue(workedOn(stage2Responded('')).state(), nowOn('2025-06-02')), [])
    const closed = workedOn(stage2Responded()).givenDone(close, { happened: '7 November 2024', reason: 'Over.' }, live)
    assert.deepEqual(closingDue(closed.state(), nowOn('2025-06-02')), [])
  })

  it('is not said of an account of the past', () => {
    assert.deepEqual(closingDue(stage2Responded().state(), nowOn('2025-06-02')), [])
  })
})
