import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { told } from '#test/derived.ts'
import { fromThePast, type Scenario, scenario } from '#test/scenario.ts'
import { appointmentMade } from '../entries/appointment-made.ts'
import { currentRound } from '../rounds.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { appoint } from '../verbs/appoint.ts'
import { requestPanel } from '../verbs/request-panel.ts'
import { requestStage2 } from '../verbs/request-stage-2.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { restart } from '../verbs/restart.ts'
import { startStage1 } from '../verbs/start-stage-1.ts'
import { possibleSpan } from './possible-span.ts'

const asked = (happened: string) => (story: Scenario) =>
  story.givenDone(requestStage2, { happened, form: 'written', stage1Skipped: 'no' })
const appointed = (happened: string) => (story: Scenario) =>
  story.givenDone(appoint, { happened, as: 'investigating officer', personId: 'io', declared: 'not recorded' })
const answered = (happened: string) => (story: Scenario) =>
  story.givenDone(respondAtStage2, { happened, apology: 'no' })
const started = (happened: string) => (story: Scenario) => story.givenDone(startStage1, { happened, limb: 'received' })
const stage1Answered = (happened: string) => (story: Scenario) =>
  story.givenDone(answerStage1, { happened, outcome: 'not resolved' })
const panelAsked = (happened: string) => (story: Scenario) => story.givenDone(requestPanel, { happened })

const roundOf = (...steps: readonly ((story: Scenario) => Scenario)[]) =>
  currentRound(steps.reduce((story, step) => step(story), scenario()).state())

describe('when a step can have happened', () => {
  const request = (...steps: readonly ((story: Scenario) => Scenario)[]) => {
    const { span, standsIn } = possibleSpan(roundOf(...steps), 'stage 2 requested', 'the request')
    return [told(span), standsIn]
  }

  it('is as recorded, exactly or roughly', () => {
    assert.deepEqual(request(asked('8 September 2022')), ['2022-09-08', null])
    assert.deepEqual(request(asked('January 2018')), ['2018-01-01 to 2018-01-31', null])
  })

  it('is no later than what can only have come after it', () => {
    assert.deepEqual(request(asked(''), appointed('8 September 2022'), answered('22 February 2023')), [
      '? to 2022-09-08',
      'It is not dated: not after “investigating officer appointed”.',
    ])
  })

  it('is no earlier than what can only have come before it, the latest of it', () => {
    assert.deepEqual(request(started('1 August 2022'), asked(''), appointed('8 September 2022')), [
      '2022-08-01 to 2022-09-08',
      'It is not dated: not before “stage 1 started” and not after “investigating officer appointed”.',
    ])
  })

  it('regulation 15(2): can be before a late answer at stage 1, because stage 2 can be asked for when its time is over', () => {
    const [span] = request(
      started('1 August 2022'),
      stage1Answered('1 September 2022'),
      asked(''),
      answered('1 October 2022'),
    )
    assert.equal(span, '2022-08-01 to 2022-10-01')
  })

  it('is not known where the dates around it contradict one another', () => {
    assert.deepEqual(request(started('1 November 2022'), asked(''), answered('1 October 2022')), [
      '?',
      'It is not dated, and the dates around it contradict one another.',
    ])
  })

  it('is not known where nothing is', () => {
    assert.deepEqual(request(asked('')), ['?', null])
    assert.deepEqual(request(asked('18 October')), ['?', null])
  })

  it('stands in where a source gives no date and its facts imply a last one', () => {
    const inferred = { ...fromThePast, inferred: true }
    const entry = appointmentMade.write(
      { earliest: null, latest: isoDay('2016-12-31'), asWritten: 'by 2016' },
      inferred,
      {
        strand: 'substance',
        as: 'investigating officer',
        personId: 'io',
        declared: null,
      },
    )
    const { span, standsIn } = possibleSpan(
      currentRound(scenario().given(entry).state()),
      'investigating officer appointed',
      'the appointment',
    )
    assert.equal(told(span), '? to 2016-12-31')
    assert.equal(standsIn, 'The source does not date it; it cannot have been later than by 2016.')
  })

  it('is the day of the restart for the step that begins the stage, and for no other', () => {
    const begunAgain = (story: Scenario) =>
      story.givenDone(restart, { happened: '9 June 2025', at: '3', newMatters: 'no', words: 'Again.' })
    const round = roundOf(asked('8 September 2022'), answered('22 February 2023'), begunAgain)
    const request3 = possibleSpan(round, 'panel requested', 'the request')
    assert.deepEqual(
      [told(request3.span), request3.standsIn],
      ['2025-06-09', 'The day on which the complaint was started again stands in for it.'],
    )
    assert.equal(told(possibleSpan(round, 'stage 2 requested', 'the request').span), '?')
    const asked3 = possibleSpan(roundOf(begunAgain, panelAsked('16 June 2025')), 'panel requested', 'the request')
    assert.equal(told(asked3.span), '2025-06-16')
  })
})
