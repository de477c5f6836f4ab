import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockNamed, nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, assertNotOpen, fromThePast, type Scenario } from '#test/scenario.ts'
import { pointId, received, stage1Started, stage2Requested, withPoints } from '#test/stories.ts'
import { verdictOf } from '../clocks/clock.ts'
import { dutiesOf } from '../duties.ts'
import { pointByLabel } from '../points.ts'
import { procedureState } from '../procedure-state.ts'
import { rightsOf } from '../rights.ts'
import { close } from './close.ts'
import { confirmWithdrawal } from './confirm-withdrawal.ts'
import { recordWithdrawal } from './record-withdrawal.ts'

const setting = { today: '2024-10-31' }
const past = { ...setting, source: fromThePast }
const words = {
  happened: '12 August 2024',
  by: 'complainant',
  form: 'oral',
  words: 'I do not want to go on.',
  freely: 'They rang of their own accord.',
}
const letter = { happened: '13 August 2024', method: 'post' }
const withdrawn = (story: Scenario, more: object = {}) =>
  story.givenDone(recordWithdrawal, { ...words, ...more }, setting)
const confirmed = (story: Scenario) => story.givenDone(confirmWithdrawal, letter, setting)
const whatIsOwed = (story: Scenario, today = '2024-08-12') =>
  dutiesOf(story.state(), nowOn(today)).map(({ what }) => what)

describe('withdrawing a complaint (regulation 7)', () => {
  it('is for the complainant or the advocate, orally or in writing, at any stage', () => {
    for (const by of ['complainant', 'advocate'])
      for (const form of ['oral', 'written'])
        for (const story of [received(), stage1Started(), stage2Requested()])
          assertDecided(story.when(recordWithdrawal, { ...words, by, form }, setting))
    assertInvalid(received().when(recordWithdrawal, { ...words, by: 'relative' }, setting), 'by')
  })

  it('keeps their words and how it is known that it was freely made', () => {
    assertInvalid(received().when(recordWithdrawal, { ...words, words: '' }, setting), 'words')
    assertInvalid(received().when(recordWithdrawal, { ...words, freely: '' }, setting), 'freely')
    assertDecided(received().when(recordWithdrawal, { ...words, freely: '' }, past))
  })

  it('changes nothing until it is confirmed in writing, which falls due', () => {
    const story = withdrawn(stage1Started())
    assert.equal(procedureState(story.state()), 'stage 1 open')
    assert.ok(whatIsOwed(story).includes('Answer at stage 1'))
    assert.ok(whatIsOwed(story).some(what => what.startsWith('Confirm the withdrawal in writing')))
    assertInvalid(story.when(recordWithdrawal, words, setting), 'pointIds')
    assertNotOpen(received().when(confirmWithdrawal, letter, setting), /withdrawn/)
  })

  it('ends what is owed once the letter has gone, and no clock runs on', () => {
    const story = confirmed(withdrawn(stage1Started()))
    assert.equal(procedureState(story.state()), 'withdrawn')
    assert.deepEqual(whatIsOwed(story, '2024-10-31'), [])
    assert.equal(verdictOf(clockNamed(story.state(), 'S1-10', '2024-10-31')), 'no longer owed')
    assertNotOpen(story.when(recordWithdrawal, words, setting), /withdrawn/)
    assertDecided(story.when(close, { happened: '14 August 2024', reason: 'Withdrawn.' }, setting))
  })

  it('does not hide that an answer was late before', () => {
    const story = stage1Started().givenDone(recordWithdrawal, { ...words, happened: '2 September 2024' })
    story.givenDone(confirmWithdrawal, { ...letter, happened: '3 September 2024' })
    assert.equal(verdictOf(clockNamed(story.state(), 'S1-10')), 'late')
  })

  it('bars nobody from complaining again (regulation 9(1))', () => {
    const rights = rightsOf(confirmed(withdrawn(stage1Started())).state(), nowOn('2024-08-14'))
    assert.ok(rights.some(({ what }) => what.startsWith('May complain about it again')))
  })

  it('can be of one point, and the rest goes on', () => {
    const story = withPoints()
    withdrawn(story, { happened: '20 September 2024', pointIds: [pointId(story, '1')] })
    assert.equal(pointByLabel(story.state(), '1')?.state, 'live')
    story.givenDone(confirmWithdrawal, { ...letter, happened: '23 September 2024' }, setting)
    assert.equal(pointByLabel(story.state(), '1')?.state, 'withdrawn')
    assert.equal(pointByLabel(story.state(), '2a')?.state, 'live')
    assert.equal(procedureState(story.state()), 'stage 2 investigating')
    assertInvalid(story.when(recordWithdrawal, { ...words, pointIds: [pointId(story, '1')] }, setting), 'pointIds')
  })

  it('of every point is a withdrawal of the complaint', () => {
    const story = withPoints()
    const pointIds = ['1', '2a', '2b'].map(label => pointId(story, label))
    withdrawn(story, { happened: '20 September 2024', pointIds })
    story.givenDone(confirmWithdrawal, { ...letter, happened: '23 September 2024' }, setting)
    assert.equal(procedureState(story.state()), 'withdrawn')
  })
})
