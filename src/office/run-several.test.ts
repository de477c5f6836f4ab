import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordContact } from '#complaint/verbs/record-contact.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import type { Verb } from '#stream/verb.ts'
import { type Council, openCouncils } from '#test/council.ts'
import type { Visitor } from './office.ts'
import { run } from './run.ts'
import { runSeveral } from './run-several.ts'
import { show } from './view.ts'
import { complaintView } from './views/complaint.ts'

describe('several things recorded as one', () => {
  let council: Council
  let manager: Visitor
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    manager = council.visitor('complaints manager')
  })
  after(() => council.record.close())

  async function done(verb: Verb<ComplaintState>, complaintId: string | null, input: Record<string, unknown>) {
    const task = {
      complaintId,
      input: { happened: '2 March 2026', ...input },
      expectedVersion: null,
      source: { kind: 'worked' },
    } as const
    const result = await run(council.office, verb, task, manager)
    assert.ok(result.kind === 'done', JSON.stringify(result))
    return result.complaintId
  }

  it('asks why a letter goes a way that is not safe for whoever it goes to', async () => {
    const id = await done(receiveComplaint, null, { form: 'written', subject: 'Calls not returned' })
    await done(addPerson, id, { name: 'Ada Invented', part: 'complainant' })
    await done(startStage1, id, { limb: 'received' })
    const seen = await show(council.office, complaintView, { id, looking: { kind: 'now' } }, manager)
    assert.ok(seen.kind === 'shown')
    const personId = seen.shown.state.parts.find(({ part }) => part === 'complainant')?.personId
    await done(recordContact, id, { personId, safeWays: ['phone'], never: 'No letters to the house.' })

    const letter = { happened: '2 March 2026', outcome: 'not resolved', method: 'post', sentTo: [personId] }
    const sent = (input: typeof letter & { formReason?: string }) =>
      runSeveral(
        council.office,
        [{ verb: answerStage1, input, ids: [] }],
        { complaintId: id, expectedVersion: null, sent: null },
        manager,
      )
    const unsafe = await sent(letter)
    assert.ok(unsafe.kind === 'not done' && unsafe.result.kind === 'invalid', JSON.stringify(unsafe))
    assert.deepEqual(
      unsafe.result.issues.map(({ field }) => field),
      ['formReason'],
    )
    assert.equal((await sent({ ...letter, formReason: 'They asked for it at their sister’s.' })).kind, 'done')
  })
})
