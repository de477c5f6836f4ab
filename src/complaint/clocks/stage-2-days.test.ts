import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { scenario } from '#test/scenario.ts'
import { currentRound } from '../rounds.ts'
import { appoint } from '../verbs/appoint.ts'
import { receiveReport } from '../verbs/receive-report.ts'
import { requestStage2 } from '../verbs/request-stage-2.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { boundsInWords } from './bounds.ts'
import { stage2Days } from './stage-2-days.ts'

const answered = (requested: string) =>
  scenario()
    .givenDone(requestStage2, { happened: requested, form: 'written', stage1Skipped: 'no' })
    .givenDone(appoint, { happened: '8 September 2022', as: 'investigating officer', personId: 'io', declared: 'yes' })
    .givenDone(receiveReport, { happened: '8 February 2023', author: 'investigating officer' })
    .givenDone(respondAtStage2, { happened: '22 February 2023', received: '', apology: 'yes' })

const daysOf = (requested: string) =>
  stage2Days(currentRound(answered(requested).state()), { calendar: workingCalendar() }).map(
    ({ step, day, stopsTheClock }) => `${step}: ${boundsInWords(day)}${stopsTheClock ? ', which stops the clock' : ''}`,
  )

describe('the days of stage 2', () => {
  it('are counted from the request to each report and to the response, which alone stops the clock', () => {
    assert.deepEqual(daysOf('8 September 2022'), [
      'investigating officer reported: 105',
      'stage 2 responded: 115, which stops the clock',
    ])
  })

  it('are at least so many where the request is not dated', () => {
    assert.deepEqual(daysOf(''), [
      'investigating officer reported: at least 105',
      'stage 2 responded: at least 115, which stops the clock',
    ])
  })
})
