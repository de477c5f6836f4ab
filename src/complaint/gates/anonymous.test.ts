import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockIds } from '#test/derived.ts'
import { assertDecided, assertRefused, fromThePast, scenario, worked } from '#test/scenario.ts'
import { withPart } from '#test/stories.ts'
import { procedureState } from '../procedure-state.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { close } from '../verbs/close.ts'
import { receiveComplaint } from '../verbs/receive-complaint.ts'
import { requestStage2 } from '../verbs/request-stage-2.ts'
import { startStage1 } from '../verbs/start-stage-1.ts'

const live = { today: '2024-08-12', source: worked }
const unsigned = () =>
  scenario().givenDone(
    receiveComplaint,
    { happened: '5 August 2024', form: 'written', subject: 'Shouting at night', known: 'no' },
    live,
  )

describe('a complaint that nobody put their name to', () => {
  const start = { happened: '5 August 2024', limb: 'received' }
  const request = { happened: '12 August 2024', form: 'written', stage1Skipped: 'no' }

  it('is recorded outside the procedure, with no clock', () => {
    assert.equal(procedureState(unsigned().state()), 'not accepted')
    assert.deepEqual(clockIds(unsigned().state()), [])
  })

  it('goes to no stage, and the refusal says what to do instead', () => {
    assertRefused(unsigned().when(startStage1, start, live), '')
    assertRefused(unsigned().when(requestStage2, request, live), '')
    const begun = unsigned().givenDone(startStage1, start, { ...live, source: fromThePast })
    const answer = { happened: '12 August 2024', outcome: 'not resolved', method: 'email' }
    assertRefused(begun.when(answerStage1, answer, live), '')
  })

  it('can be closed once it was acted on', () => {
    assertDecided(unsigned().when(close, { happened: '12 August 2024', reason: 'The team visited.' }, live))
  })

  it('goes on like any other when somebody comes forward', () => {
    const known = withPart(unsigned(), 'ann', 'complainant')
    assert.equal(procedureState(known.state()), 'received')
    assertDecided(known.when(startStage1, start, live))
    assertDecided(known.when(requestStage2, request, live))
  })

  it('is taken as it happened where an old file tells of it', () => {
    assertDecided(unsigned().when(startStage1, start, { ...live, source: fromThePast }))
  })
})
