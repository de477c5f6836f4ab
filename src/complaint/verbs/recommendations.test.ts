import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertNotOpen, fromThePast, type Scenario, scenario } from '#test/scenario.ts'
import { appointed, reported } from '#test/stories.ts'
import { answerRecommendation } from './answer-recommendation.ts'
import { makeRecommendation } from './make-recommendation.ts'

const setting = { today: '2024-12-20' }

describe('recommendations', () => {
  const recommendation = {
    happened: '1 October 2024',
    stage: '3',
    author: 'panel',
    text: 'Give the family one worker to call.',
    kind: 'service improvement',
    soft: 'no',
  }
  const answer = (story: Scenario, more: object = {}) => ({
    happened: '8 October 2024',
    recommendationId: [...story.state().recommendations.keys()][0] ?? '',
    answer: 'accepted',
    ...more,
  })

  it('are numbered on from one stage to the next', () => {
    const [entry] = assertDecided(reported().when(makeRecommendation, recommendation, setting))
    assert.equal(entry?.data.number, 2)
    const [own] = assertDecided(reported().when(makeRecommendation, { ...recommendation, number: '8' }, setting))
    assert.equal(own?.data.number, 8)
  })

  it('have one number each', () => {
    assertInvalid(reported().when(makeRecommendation, { ...recommendation, number: '1' }, setting), 'number')
    assertInvalid(reported().when(makeRecommendation, { ...recommendation, number: 'one' }, setting), 'number')
    assertNotOpen(scenario().when(makeRecommendation, recommendation, setting), /received/)
  })

  it('are accepted with somebody who sees to it', () => {
    const story = reported()
    story.givenDone(answerRecommendation, answer(story, { ownerId: 'manager' }), setting)
    const [first] = [...story.state().recommendations.values()]
    assert.deepEqual(first?.answer, { answer: 'accepted', reasons: null, ownerId: 'manager' })
  })

  it('are departed from with reasons only', () => {
    for (const departing of ['rejected', 'accepted in part']) {
      const story = reported()
      assertInvalid(story.when(answerRecommendation, answer(story, { answer: departing }), setting), 'reasons')
    }
    const story = reported()
    const rejected = answer(story, { answer: 'rejected', reasons: 'It has been done.' })
    assertDecided(story.when(answerRecommendation, rejected, setting))
    assertInvalid(story.when(answerRecommendation, { ...rejected, ownerId: 'manager' }, setting), 'ownerId')
  })

  it('are answered where they were made', () => {
    assertInvalid(reported().when(answerRecommendation, answer(appointed()), setting), 'recommendationId')
    assertNotOpen(appointed().when(answerRecommendation, answer(reported()), setting), /recommendation/)
  })

  it('are taken as they were made and answered, on days known only roughly', () => {
    const past = { ...setting, source: fromThePast }
    assertDecided(scenario().when(makeRecommendation, { ...recommendation, happened: '2023' }, past))
    const story = reported()
    assertDecided(story.when(answerRecommendation, answer(story, { happened: '' }), past))
  })
})
