import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { withdrawEntry } from '#complaint/verbs/withdraw-entry.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { nowOn } from '#test/derived.ts'
import { askFor, letterToSend, type ToSend } from '#test/letter-to-send.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import type { Channel } from './channel.ts'
import { putBackLeftBehind } from './left-behind.ts'
import { sendNext } from './send-next.ts'

describe('a letter that nothing will send', () => {
  let council: Council
  let office: Office
  const email: Channel = {
    way: 'email',
    compose: async ({ reference, to }) => ({ reference, to, type: 'eml', bytes: Buffer.from(reference) }),
    hand: async () => ({ kind: 'taken', how: 'the mail server took it' }),
  }
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
    office = { ...council.office, channels: [email] }
  })
  after(() => council.record.close())

  const stateOf = ({ complaintId }: ToSend) =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, complaintId)
      return opened?.state ?? assert.fail('the complaint is gone')
    })
  const standingOf = async (letter: ToSend) => deliveriesOf(await stateOf(letter))[0]?.delivery.standing
  const owed = async (letter: ToSend) =>
    dutiesOf(await stateOf(letter), nowOn('2026-03-02')).filter(({ id }) => /^delivery-/.test(id)).length
  const asked = async (): Promise<ToSend> => {
    const letter = await letterToSend(council)
    const done = await askFor(office, letter, council.visitor('complaints manager'))
    assert.equal(done.kind, 'done', JSON.stringify(done))
    return letter
  }
  const putBack = (served = office) => putBackLeftBehind(served, council.authorityId)

  it('is let alone while it waits its turn', async () => {
    const letter = await asked()
    assert.equal(await putBack(), 0)
    assert.equal((await standingOf(letter))?.kind, 'to go')
    assert.equal(await sendNext(office, [email], council.authorityId), 'taken')
    assert.equal(await putBack(), 0)
  })

  it('is put back to a person after a restore, which brings no outbox', async () => {
    const letter = await asked()
    await council.record.transaction(council.authorityId, tx =>
      tx.query('delete from outbox where authority_id = $1', [council.authorityId]),
    )
    assert.deepEqual([await owed(letter), await putBack()], [0, 1])
    const standing = await standingOf(letter)
    assert.ok(standing?.kind === 'put back')
    assert.match(standing.why, /may have gone before/)
    assert.deepEqual([await owed(letter), await putBack()], [1, 0])
  })

  it('is put back where its way out is set up no more', async () => {
    const letter = await asked()
    assert.equal(await putBack({ ...office, channels: [] }), 1)
    const standing = await standingOf(letter)
    assert.ok(standing?.kind === 'put back')
    assert.match(standing.why, /set up any more to send by email/)
  })

  it('is put back where it was said that it went, and that was withdrawn', async () => {
    const letter = await asked()
    assert.equal(await sendNext(office, [email], council.authorityId), 'taken')
    const { history } = await stateOf(letter)
    const gone = history.stored.find(({ type }) => type === 'delivery-gone')?.seq ?? assert.fail('it did not go')
    const done = await run(
      office,
      withdrawEntry,
      {
        complaintId: letter.complaintId,
        input: { happened: '2 March 2026', target: String(gone), reason: 'Noted by mistake.' },
        expectedVersion: null,
        source: { kind: 'worked' },
      },
      council.visitor('complaints manager'),
    )
    assert.equal(done.kind, 'done', JSON.stringify(done))
    assert.equal((await standingOf(letter))?.kind, 'to go')
    assert.equal(await putBack(), 1)
    assert.equal((await standingOf(letter))?.kind, 'put back')
  })
})
