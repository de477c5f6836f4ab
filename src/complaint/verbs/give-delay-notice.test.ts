import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertRefused, fromThePast, scenario } from '#test/scenario.ts'
import { giveDelayNotice } from './give-delay-notice.ts'
import { requestStage2 } from './request-stage-2.ts'

// A request received on Monday 2 September 2024: 65 working days end on Monday 2 December 2024.
const stage2Requested = () =>
  scenario().givenDone(requestStage2, { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' })

const notice = { happened: '1 October 2024', reason: 'Two interviews are outstanding.', method: 'email' }
const setting = { today: '2024-10-01' }

describe('a delay notice (regulation 17(6))', () => {
  it('may promise the sixty-fifth working day', () => {
    assertDecided(stage2Requested().when(giveDelayNotice, { ...notice, promised: '2 December 2024' }, setting))
  })

  it('may not promise a day past the sixty-fifth', () => {
    assertRefused(
      stage2Requested().when(giveDelayNotice, { ...notice, promised: '3 December 2024' }, setting),
      '17(6)(b)',
    )
  })

  it('is taken as it happened when a past one promised too much', () => {
    const past = { ...setting, source: fromThePast }
    assertDecided(stage2Requested().when(giveDelayNotice, { ...notice, promised: '3 February 2025' }, past))
  })

  it('needs a day and a reason', () => {
    const outcome = stage2Requested().when(giveDelayNotice, { ...notice, promised: 'soon', reason: '' }, setting)
    assertInvalid(outcome, 'promised')
    assertInvalid(outcome, 'reason')
  })
})
