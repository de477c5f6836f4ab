import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatIsoDay } from '#law/day.ts'
import { nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, fromThePast, worked } from '#test/scenario.ts'
import { appointed, received, stage1Started, stage2Responded } from '#test/stories.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { dutiesOf } from '../duties.ts'
import { faultsOf } from '../faults/faults.ts'
import { answerStage1 } from './answer-stage-1.ts'
import { giveDelayNotice } from './give-delay-notice.ts'
import { sendTerms } from './send-terms.ts'
import { updateOnDelay } from './update-on-delay.ts'

const setting = { today: '2025-06-30' }
const live = { ...setting, source: worked }
const update = {
  happened: '3 December 2024',
  newDate: '16 December 2024',
  reason: 'The report came back with a point unanswered.',
  apology: 'We are sorry that you are still waiting.',
  method: 'email',
}
const noticed = () =>
  appointed().givenDone(giveDelayNotice, {
    happened: '30 September 2024',
    promised: '2 December 2024',
    reason: 'Two interviews are outstanding.',
    method: 'post',
  })

describe('telling the family of a further delay (T24)', () => {
  it('gives a new date past day 65 that a delay notice could not, and the fault keeps counting', () => {
    const story = noticed()
    assertRefused(story.when(giveDelayNotice, { ...update, promised: '16 December 2024' }, setting), '17(6)(b)')
    story.givenDone(updateOnDelay, update, live)
    const late = faultsOf(story.state(), nowOn('2024-12-10')).filter(({ kind }) => kind === 'late')
    assert.deepEqual(
      late.map(({ what }) => what),
      ['Stage 2 response, latest extended date: overdue by 6 working days.'],
    )
    assert.ok(!faultsOf(story.state(), nowOn('2024-12-10')).some(({ kind }) => kind === 'promised past day 65'))
  })

  it('is measured as a date of its own beside the lawful ones', () => {
    const story = noticed().givenDone(updateOnDelay, update, live)
    const own = clocksOf(story.state(), nowOn('2024-12-20')).filter(({ limit }) => limit.id === 'S2-PROMISE')
    assert.deepEqual(
      own.map(({ title, due, binding }) => [title, due.latest === null ? null : formatIsoDay(due.latest), binding]),
      [
        ['Stage 2 response, by the date promised', '2024-12-02', false],
        ['Stage 2 response, by the date in a further letter', '2024-12-16', false],
      ],
    )
    const missed = faultsOf(story.state(), nowOn('2024-12-20')).filter(
      ({ kind }) => kind === "council's own date missed",
    )
    assert.equal(missed.length, 2)
  })

  it('is no delay notice, and does not stand in for one before day 25', () => {
    assertRefused(appointed().when(updateOnDelay, { ...update, happened: '7 October 2024' }, setting), '17(6)')
    assertDecided(appointed().when(updateOnDelay, { ...update, happened: '8 October 2024' }, setting))
    assertDecided(
      appointed().when(updateOnDelay, { ...update, happened: '7 October 2024' }, { ...setting, source: fromThePast }),
    )
  })

  it('has a reason of its own, an apology and a date to come', () => {
    const story = noticed().givenDone(updateOnDelay, update, live)
    const again = { ...update, happened: '17 December 2024', newDate: '10 January 2025' }
    assertInvalid(story.when(updateOnDelay, again, setting), 'reason')
    assertInvalid(story.when(updateOnDelay, { ...again, apology: '' }, setting), 'apology')
    assertInvalid(story.when(updateOnDelay, { ...again, newDate: '16 December 2024' }, setting), 'newDate')
    assertInvalid(story.when(updateOnDelay, { ...again, newDate: 'January 2025' }, setting), 'newDate')
    assertDecided(story.when(updateOnDelay, { ...again, reason: 'The officer was ill.' }, setting))
  })

  it('is for somebody who is waiting', () => {
    assertNotOpen(stage2Responded().when(updateOnDelay, update, setting), /waiting/)
    assertNotOpen(received().when(updateOnDelay, update, setting), /waiting/)
    assertDecided(stage1Started().when(updateOnDelay, { ...update, happened: '20 August 2024' }, setting))
  })
})

describe('the written terms of a resolution (regulation 15(1))', () => {
  const resolved = (terms: string) =>
    stage1Started().givenDone(
      answerStage1,
      { happened: '16 August 2024', outcome: 'resolved', method: 'in person', terms },
      live,
    )
  const owed = (story = resolved('')) =>
    dutiesOf(story.state(), nowOn('2024-08-19')).some(({ what }) => what === 'Send the written terms of the resolution')
  const letter = { happened: '19 August 2024', terms: 'Two calls a week, from Monday on.', method: 'post' }

  it('are owed until they are sent, in the answer or in a letter of their own', () => {
    assert.equal(owed(), true)
    assert.equal(owed(resolved('Two calls a week.')), false)
    assert.equal(owed(resolved('').givenDone(sendTerms, letter, live)), false)
  })

  it('are not asked for where a document tells of the resolution', () => {
    assert.equal(
      owed(stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome: 'resolved' })),
      false,
    )
  })

  it('say what was agreed, and only where something was', () => {
    assertInvalid(resolved('').when(sendTerms, { ...letter, terms: '' }, setting), 'terms')
    assertInvalid(resolved('').when(sendTerms, { ...letter, method: '' }, setting), 'method')
    assertNotOpen(stage1Started().when(sendTerms, letter, setting), /resolved/)
  })
})
