import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { roleEnded } from '#authority/entries/role-ended.ts'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { releaseDispatch } from '#complaint/verbs/release-dispatch.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { nowOn } from '#test/derived.ts'
import { askFor, letterToSend, type ToSend, withSomebody } from '#test/letter-to-send.ts'
import type { Visitor } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import type { Channel } from './channel.ts'
import { sendNext } from './send-next.ts'

describe('a letter that cannot go as it was asked for', () => {
  let council: Council
  const channel: Channel = {
    way: 'email',
    compose: async ({ reference, to }) => ({ reference, to, type: 'eml', bytes: Buffer.from(reference) }),
    hand: async () => ({ kind: 'taken', how: 'the mail server took it' }),
  }
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())

  const manager = () => council.visitor('complaints manager')
  const step = () => sendNext(council.office, [channel], council.authorityId)
  const record = (
    verb: Parameters<typeof run>[1],
    { complaintId }: ToSend,
    input: Readonly<Record<string, unknown>>,
    visitor: Visitor = manager(),
  ) => run(council.office, verb, { complaintId, input, expectedVersion: null, source: { kind: 'worked' } }, visitor)
  const say = async (...what: Parameters<typeof record>) => {
    const result = await record(...what)
    assert.equal(result.kind, 'done', JSON.stringify(result))
  }
  const stateOf = ({ complaintId }: ToSend) =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, complaintId)
      return opened?.state ?? assert.fail('the complaint is gone')
    })
  const copiesOf = async (letter: ToSend) =>
    deliveriesOf(await stateOf(letter)).map(({ delivery: { id, standing } }) => ({ id, kind: standing.kind }))
  const settle = (letter: ToSend, delivery: string | undefined, what: string) =>
    record(settleDelivery, letter, { happened: '2 March 2026', delivery, what, how: 'They have moved.' })

  it('is a task where copies wait for a letter that is not sent any more, until somebody lets them be', async () => {
    const letter = await letterToSend(council)
    const advocate = await withSomebody(council, letter.complaintId, 'advocate', { email: 'advocate@made-up.example' })
    const asked = await askFor(council.office, letter, manager(), { byEmail: [letter.mother, advocate] })
    assert.equal(asked.kind, 'done', JSON.stringify(asked))
    const owed = async () =>
      dutiesOf(await stateOf(letter), nowOn('2026-03-02')).filter(({ id }) => /^delivery-/.test(id))
    const [mothers, copy] = await copiesOf(letter)
    assert.deepEqual([mothers?.kind, copy?.kind, await owed()], ['to go', 'held', []])

    assert.equal((await settle(letter, mothers?.id, 'do not send it')).kind, 'done')
    assert.deepEqual(
      (await owed()).map(({ id, what }) => [id, what]),
      [[`delivery-${copy?.id}`, 'See to a copy of a letter that is not sent any more']],
    )
    assert.equal((await settle(letter, copy?.id, 'do not send it')).kind, 'done')
    assert.deepEqual(await owed(), [])
  })

  it('goes in the name of whoever asks for it again, once its releaser has left', async () => {
    const officer = council.visitor('complaints officer')
    const letter = await letterToSend(council)
    assert.equal((await askFor(council.office, letter, manager(), { secondPerson: 'yes' })).kind, 'done')
    const [dispatch] = (await stateOf(letter)).dispatch.asked.keys()
    await say(releaseDispatch, letter, { happened: '2 March 2026', dispatch }, officer)
    await council.record.transaction(council.authorityId, async tx => {
      const ref = { kind: 'authority', id: council.authorityId } as const
      const entries = await tx.load(ref)
      const ended = entries
        .filter(({ type, data }) => type === 'role-granted' && data.personId === officer.personId)
        .map(({ seq }) =>
          roleEnded.write(
            onDay(isoDay('2026-03-02')),
            { kind: 'worked' },
            { term: seq, lastDay: '2026-03-01', reason: 'Left the council.' },
          ),
        )
      await tx.append(ref, entries.length, ended, { actor: 'system', now: council.office.now().toISOString() })
    })
    assert.equal(await step(), 'put back')
    const [copy] = await copiesOf(letter)
    assert.equal((await settle(letter, copy?.id, 'send it again')).kind, 'done')
    assert.equal(await step(), 'taken')
    const { letters, history } = await stateOf(letter)
    assert.equal(letters.sendings.length, 1)
    assert.equal(history.stored.find(({ type }) => type === 'delivery-gone')?.actor, manager().personId)
  })

  it('is asked for again only by somebody who may take the step that it carries out', async () => {
    const clerk = council.visitor('panel clerk')
    const letter = await letterToSend(council)
    await say(startStage1, letter, { happened: '2 February 2026', limb: 'received' })
    const answers = JSON.stringify({ outcome: 'not resolved' })
    const asked = await askFor(council.office, letter, manager(), { discharges: 'answer-stage-1', answers })
    assert.equal(asked.kind, 'done', JSON.stringify(asked))
    const [copy] = await copiesOf(letter)
    const input = { happened: '2 March 2026', delivery: copy?.id, what: 'send it again' }
    const again = await record(settleDelivery, letter, input, clerk)
    assert.equal(again.kind, 'invalid', JSON.stringify(again))
  })
})
