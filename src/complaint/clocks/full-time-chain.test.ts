import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatIsoDay } from '#law/day.ts'
import { nowOn } from '#test/derived.ts'
import { type Scenario, scenario } from '#test/scenario.ts'
import { currentRound } from '../rounds.ts'
import { holdPanel } from '../verbs/hold-panel.ts'
import { requestPanel } from '../verbs/request-panel.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { respondAtStage3 } from '../verbs/respond-at-stage-3.ts'
import { fullTimeChain } from './full-time-chain.ts'

const { limits, calendar } = nowOn('2026-06-01')
const chainOf = (story: Scenario) => fullTimeChain(currentRound(story.state()), limits, calendar)
const sent = (received = '') =>
  scenario().givenDone(respondAtStage2, { happened: '22 February 2023', received, apology: 'no' })
const answered = (story: Scenario, happened = '30 August 2023') =>
  story.givenDone(respondAtStage3, { happened, independentPersonTookPart: 'not recorded', apology: 'no' })
const lastDay = (story: Scenario): string | null => {
  const chain = chainOf(story)
  return chain && formatIsoDay(chain.due)
}

describe('a stage 3 response, had every undated step taken all its time', () => {
  it('was due 70 working days after the stage 2 response was received, if the panel was asked for in time', () => {
    const chain = chainOf(answered(sent()))
    assert.deepEqual(chain && [formatIsoDay(chain.due), chain.workingDaysLate, chain.ifAskedInTime], [
      '2023-06-07',
      59,
      true,
    ])
    assert.equal(lastDay(answered(sent('24 February 2023'))), '2023-06-09')
  })

  it('counts on from the last step that is dated', () => {
    const requested = answered(sent().givenDone(requestPanel, { happened: '1 March 2023' }))
    assert.deepEqual(
      chainOf(requested)?.steps.map(({ limit }) => limit.id),
      ['S3-REQ-20', 'S3-PANEL-30', 'S3-REPORT-5', 'S3-RESP-15'],
    )
    assert.equal(lastDay(requested), '2023-05-16')
    assert.equal(chainOf(requested)?.ifAskedInTime, false)
    assert.equal(lastDay(answered(sent().givenDone(holdPanel, { happened: '3 July 2023' }))), '2023-07-31')
  })

  it('says nothing without a response, without any date before it, or outside the years that are known', () => {
    assert.equal(chainOf(sent()), null)
    assert.equal(chainOf(answered(scenario())), null)
    const long = scenario().givenDone(respondAtStage2, { happened: '22 February 1999', apology: 'no' })
    assert.equal(chainOf(answered(long)), null)
  })
})
