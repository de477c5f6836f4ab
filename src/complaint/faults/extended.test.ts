import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import { scenario } from '#test/scenario.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { dutiesOf } from '../duties.ts'
import { furthestPast } from '../summary.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { extendStage1 } from '../verbs/extend-stage-1.ts'
import { giveDelayNotice } from '../verbs/give-delay-notice.ts'
import { receiveComplaint } from '../verbs/receive-complaint.ts'
import { requestStage2 } from '../verbs/request-stage-2.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { startStage1 } from '../verbs/start-stage-1.ts'
import { faultsOf } from './faults.ts'

const now = { today: isoDay('2024-09-02'), calendar: workingCalendar(), limits }
const lateness = (state: Parameters<typeof faultsOf>[0]) =>
  faultsOf(state, now).flatMap(({ kind, what }) => (kind === 'late' ? [what] : []))

const received = () =>
  scenario().givenDone(receiveComplaint, { happened: '5 February 2024', form: 'written', subject: 'Calls' })
const asked = () =>
  received().givenDone(requestStage2, { happened: '4 March 2024', form: 'written', stage1Skipped: 'no' })

describe('a limit that was lawfully extended', () => {
  it('regulation 17(6): a response on day 50 is not late after a notice of delay in time', () => {
    const state = asked()
      .givenDone(giveDelayNotice, { happened: '2 April 2024', promised: '4 June 2024', reason: 'An interview.' })
      .givenDone(respondAtStage2, { happened: '16 May 2024', apology: 'no' })
      .state()
    assert.deepEqual(lateness(state), [])
    assert.equal(furthestPast(clocksOf(state, now)), undefined)
  })

  it('regulation 17(6): the same response is late where the notice came after day 25', () => {
    const state = asked()
      .givenDone(giveDelayNotice, { happened: '30 April 2024', promised: '4 June 2024', reason: 'An interview.' })
      .givenDone(respondAtStage2, { happened: '16 May 2024', apology: 'no' })
      .state()
    assert.deepEqual(lateness(state), ['Stage 2 response: 25 working days late.'])
  })

  it('regulation 14(5): an answer on day 15 of an extended stage 1 is not late, and one on day 22 is', () => {
    const answered = (on: string) =>
      received()
        .givenDone(startStage1, { happened: '5 February 2024', limb: 'received' })
        .givenDone(extendStage1, { happened: '14 February 2024', reason: 'Three teams.' })
        .givenDone(answerStage1, { happened: on, outcome: 'not resolved' })
        .state()
    assert.deepEqual(lateness(answered('26 February 2024')), [])
    assert.deepEqual(lateness(answered('6 March 2024')), [
      'Stage 1 response, extended for complexity: 2 working days late.',
    ])
  })
})

describe('stage 2 of an oral complaint', () => {
  it('regulation 17(5): owes the written record first, and no response before that has started the time', () => {
    const state = scenario()
      .givenDone(receiveComplaint, { happened: '5 August 2024', form: 'oral', subject: 'Calls' })
      .givenDone(requestStage2, { happened: '26 August 2024', form: 'oral', stage1Skipped: 'no' })
      .state()
    const owed = dutiesOf({ ...state, worked: true }, now).map(({ what }) => what)
    assert.ok(owed.includes('Produce the written record of the oral complaint'))
    assert.ok(!owed.includes('Send the stage 2 response'))
  })
})
