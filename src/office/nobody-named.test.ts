import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { run } from './run.ts'

describe('naming a person by what is nobody’s id', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())

  it('is told beside the question, and nothing is recorded', async () => {
    const manager = council.visitor('complaints manager')
    const task = { expectedVersion: null, source: { kind: 'worked' } } as const
    const begun = await run(
      council.office,
      receiveComplaint,
      { ...task, complaintId: null, input: { happened: '2 February 2026', form: 'written', subject: 'Calls' } },
      manager,
    )
    assert.equal(begun.kind, 'done')
    const complaintId = begun.kind === 'done' ? begun.complaintId : ''
    const input = { happened: '2 February 2026', personId: '1 May 2024', part: 'child' }
    const result = await run(council.office, addPerson, { ...task, complaintId, input }, manager)
    assert.equal(result.kind, 'invalid')
    assert.deepEqual(result.kind === 'invalid' ? result.issues.map(({ field }) => field) : [], ['personId'])
    const entries = await council.record.transaction(council.authorityId, tx =>
      tx.load({ kind: 'complaint', id: complaintId }),
    )
    assert.equal(entries.length, 1)
  })
})
