import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { nowOn } from '#test/derived.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Setting,
} from '#test/scenario.ts'
import { pointId, stage1StartedWithPoint, withPart } from '#test/stories.ts'
import { isOpen } from '../tasks/task.ts'
import { tasksOf } from '../tasks/tasks.ts'
import { answerPointAtStage1 } from '../verbs/answer-point-at-stage-1.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { signOffStage1 } from '../verbs/sign-off-stage-1.ts'
import { stage1ResponseCheck } from './response-check.ts'

const signOff: Setting['signOff'] = [{ from: isoDay('2024-08-01'), roles: ['stage 1 resolver'] }]
const writer: Setting = { today: '2024-08-15', roles: ['stage 1 resolver'], personId: 'writer', signOff }
const signer: Setting = { ...writer, personId: 'service manager' }
const signs = { happened: '15 August 2024' }
const sent = { happened: '15 August 2024', outcome: 'not resolved', method: 'email' }
const now = { ...nowOn('2024-08-15'), signOff }

const answered = (of = withPart(stage1StartedWithPoint(), 'writer', 'stage 1 resolver')) =>
  of.givenDone(
    answerPointAtStage1,
    { happened: '14 August 2024', pointId: pointId(of, '1'), finding: 'upheld', reasons: 'Nobody called back.' },
    { ...writer, source: { kind: 'worked' } },
  )
/** Everything in tests is recorded by `test`, unless the story says who acted. */
const byTest: Setting = { ...signer, personId: 'test' }

describe('the sign-off of a stage 1 response', () => {
  it('is asked for by the council, and by nobody else: without its rule the response goes out unsigned', () => {
    assertDecided(answered().when(answerStage1, sent, { ...writer, signOff: [] }))
    assertRefused(answered().when(answerStage1, sent, writer), 'stage 1')
  })

  it('lets the response be recorded as sent', () => {
    const of = answered().givenDone(signOffStage1, signs, { ...signer, source: { kind: 'worked' } })
    assertDecided(of.when(answerStage1, sent, writer))
  })

  it('is of the response as it stood: what is changed afterwards is signed again', () => {
    const of = answered().givenDone(signOffStage1, signs, { ...signer, source: { kind: 'worked' } })
    assertRefused(answered(of).when(answerStage1, sent, writer), 'stage 1')
  })

  it('comes before the sending: one of a later day does not count', () => {
    const of = answered().givenDone(signOffStage1, signs, { ...signer, source: { kind: 'worked' } })
    assertRefused(of.when(answerStage1, { ...sent, happened: '14 August 2024' }, writer), 'stage 1')
  })

  it('is by somebody who did not write it, in a role that the council named', () => {
    assertRefused(answered().when(signOffStage1, signs, byTest), 'stage 1')
    assertRefused(answered().when(signOffStage1, signs, { ...signer, roles: ['complaints manager'] }), 'stage 1')
    assertDecided(answered().when(signOffStage1, signs, signer))
  })

  it('is by oneself in live work, and by whoever the paper names in history', () => {
    const said = { ...signs, signedBy: 'The service manager' }
    assertInvalid(answered().when(signOffStage1, said, signer), 'signedBy')
    assertDecided(answered().when(signOffStage1, said, { ...signer, source: fromThePast }))
  })

  it('opens when something of the response is written, and is over with the sending', () => {
    assertNotOpen(stage1StartedWithPoint().when(signOffStage1, signs, signer), /something of the response/)
    const over = answered().givenDone(answerStage1, sent)
    assertNotOpen(over.when(signOffStage1, signs, signer), /has been answered/)
  })

  it('is not asked of what was sent before it was entered here', () => {
    assertDecided(answered().when(answerStage1, sent, { ...writer, source: fromThePast }))
  })

  it('stands in the list of tasks with whoever must sign, and no more once it is signed', () => {
    const task = (of: ReturnType<typeof answered>, at = now) =>
      tasksOf(of.state(), at).find(({ id }) => id === 'substance-sign-off-stage-1')
    const before = withPart(stage1StartedWithPoint(), 'test', 'stage 1 resolver')
    assert.equal(task(before)?.state.kind, 'not open')
    const of = answered(withPart(before, 'service manager', 'stage 1 resolver'))
    assert.equal(task(of)?.state.kind, 'ready for approval')
    assert.ok(task(of)?.holder.personIds.includes('service manager'))
    assert.ok(!task(of)?.holder.personIds.includes('test'), 'whoever wrote it cannot sign it')
    assert.equal(task(of, { ...now, signOff: [] }), undefined)
    of.givenDone(signOffStage1, signs, signer)
    assert.equal(task(of)?.state.kind, 'completed')
    assert.ok(tasksOf(of.state(), now).some(one => one.id === 'substance-answer-stage-1' && isOpen(one)))
  })

  it('is among what a response must have, where the council asks for it', () => {
    const what = 'Signed off by somebody who did not write it'
    const need = (at: typeof now) =>
      stage1ResponseCheck(answered().state(), 'substance', at).find(one => one.what === what)
    assert.equal(need(now)?.done, false)
    assert.equal(need({ ...now, signOff: [] }), undefined)
  })
})
