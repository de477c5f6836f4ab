import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { isoDay } from '#law/day.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, type ToSend } from '#test/letter-to-send.ts'
import { zipEntries } from '../files/zip-entries.ts'
import { openComplaint } from '../open-complaint.ts'
import { printBatch, takenToPost } from './post.ts'

describe('letters that are posted', () => {
  let council: Council
  const letters: ToSend[] = []
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
    for (const text of ['The first letter.', 'The second letter.']) {
      const letter = await letterToSend(council, text)
      letters.push(letter)
      const asked = await askFor(council.office, letter, council.visitor('complaints manager'), {
        byEmail: [],
        byPost: [letter.mother],
      })
      assert.equal(asked.kind, 'done')
    }
  })
  after(() => council.record.close())

  const deliveries = () =>
    council.record.transaction(council.authorityId, async tx => {
      const found = []
      for (const { complaintId } of letters) {
        const opened = await openComplaint(tx, complaintId)
        if (!opened) assert.fail('the complaint is gone')
        for (const { delivery } of deliveriesOf(opened.state))
          found.push({ id: delivery.id, kind: delivery.standing.kind, sendings: opened.state.letters.sendings })
      }
      return found
    })
  const ids = async () => (await deliveries()).map(({ id }) => id)

  it('are printed as one batch: a list, and each with the address it goes to', async () => {
    const batch = await printBatch(council.office, council.visitor('complaints officer'))
    if (batch.kind !== 'made') assert.fail(batch.kind)
    const inside = new Map<string, string>()
    for (const { name, read } of await zipEntries(batch.bytes)) {
      const pieces: Uint8Array[] = []
      for await (const piece of read()) pieces.push(piece)
      inside.set(name, Buffer.concat(pieces).toString('utf8'))
    }
    assert.deepEqual([...inside.keys()].toSorted(), [
      '001/Address.txt',
      '001/Letter.txt',
      '002/Address.txt',
      '002/Letter.txt',
      'List.csv',
    ])
    assert.match(inside.get('001/Address.txt') ?? '', /1 Made-Up Street/)
    assert.deepEqual([inside.get('001/Letter.txt'), inside.get('002/Letter.txt')].toSorted(), [
      'The first letter.',
      'The second letter.',
    ])
  })

  it('are printed and taken by nobody else', async () => {
    const reader = council.visitor('reader')
    assert.equal((await printBatch(council.office, reader)).kind, 'not allowed')
    assert.equal((await takenToPost(council.office, reader, await ids(), isoDay('2026-03-02'))).kind, 'not allowed')
    assert.deepEqual(
      (await deliveries()).map(({ kind }) => kind),
      ['to go', 'to go'],
    )
  })

  it('are recorded as sent on the day they were taken to the post, each in its own complaint and once', async () => {
    const officer = council.visitor('complaints officer')
    const on = isoDay('2026-03-02')
    assert.equal((await takenToPost(council.office, officer, await ids(), isoDay('2026-03-03'))).kind, 'in the future')
    assert.deepEqual(await takenToPost(council.office, officer, await ids(), on), { kind: 'taken', letters: 2 })
    assert.deepEqual(await takenToPost(council.office, officer, await ids(), on), { kind: 'taken', letters: 0 })
    for (const { kind, sendings } of await deliveries()) {
      assert.equal(kind, 'gone')
      assert.deepEqual(
        sendings.map(({ method, happened }) => [method, happened.earliest]),
        [['post', on]],
      )
    }
    const lines = await council.record.transaction(council.authorityId, tx =>
      tx.query("select id from audit where kind = 'send' and actor = $1", [officer.personId]),
    )
    assert.equal(lines.length, 2)
  })
})
