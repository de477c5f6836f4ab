import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assign } from '#complaint/verbs/assign.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { type Council, openCouncils } from '#test/council.ts'
import type { Visitor } from './office.ts'
import { run } from './run.ts'
import { show } from './view.ts'
import { complaintView } from './views/complaint.ts'
import { complaintsView } from './views/complaints.ts'
import { worklistView } from './views/worklist.ts'

const worked = { kind: 'worked' } as const

describe('a first contact taken by a manager of social workers', () => {
  let council: Council
  let taker: Visitor
  let manager: Visitor
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    taker = council.visitor('stage 1 resolver')
    manager = council.visitor('complaints manager')
  })
  after(() => council.record.close())

  async function taken(as: Visitor): Promise<string> {
    const input = { happened: '2 March 2026', form: 'oral', subject: 'Calls not returned' }
    const task = { complaintId: null, input, expectedVersion: null, source: worked }
    const done = await run(council.office, receiveComplaint, task, as)
    assert.ok(done.kind === 'done', JSON.stringify(done))
    return done.complaintId
  }

  async function finds(complaintId: string): Promise<boolean> {
    const { office } = council
    const page = await show(office, complaintView, { id: complaintId, looking: { kind: 'now' } }, taker)
    const list = await show(office, complaintsView, { search: '', stage: 'all', onlyLate: false, page: 1 }, taker)
    const work = await show(office, worklistView, { list: 'with others', lookedAfterBy: 'anybody', page: 1 }, taker)
    assert.ok(list.kind === 'shown' && work.kind === 'shown')
    const inList = list.shown.rows.some(({ id }) => id === complaintId)
    assert.equal(inList, page.kind === 'shown', 'the list and the page tell the same')
    assert.equal(
      work.shown.rows.some(({ id }) => id === complaintId),
      inList,
      'the worklist and the page tell the same',
    )
    return inList
  }

  const doneBy = async (verb: Parameters<typeof run>[1], complaintId: string, input: Record<string, string>) => {
    const task = { complaintId, input: { happened: '2 March 2026', ...input }, expectedVersion: null, source: worked }
    const done = await run(council.office, verb, task, manager)
    assert.equal(done.kind, 'done', JSON.stringify(done))
  }

  it('can be found by them until somebody of the complaints team looks after it', async () => {
    const complaintId = await taken(taker)
    assert.equal(await finds(complaintId), true)
    await doneBy(assign, complaintId, { personId: manager.personId })
    assert.equal(await finds(complaintId), false)
  })

  it('is as absent as one that never was once they are kept out of it', async () => {
    const complaintId = await taken(taker)
    await doneBy(excludePerson, complaintId, { personId: taker.personId, reason: 'It is about their own team.' })
    assert.equal(await finds(complaintId), false)
  })

  it('cannot be found by them where somebody else took it', async () => {
    assert.equal(await finds(await taken(manager)), false)
  })
})
