import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { correctEntry } from '#complaint/verbs/correct-entry.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { withdrawEntry } from '#complaint/verbs/withdraw-entry.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, type ToSend } from '#test/letter-to-send.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import type { Channel, Handed } from './channel.ts'
import { sendNext } from './send-next.ts'

describe('putting right what was recorded of a letter', () => {
  let council: Council
  let letter: ToSend
  let handed: string[]
  let answer: Handed
  const channel: Channel = {
    way: 'email',
    compose: async ({ reference, to }) => ({ reference, to, type: 'eml', bytes: Buffer.from(reference) }),
    hand: async ({ reference }) => {
      handed.push(reference)
      return answer
    },
  }
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())

  const step = () => sendNext(council.office, [channel], council.authorityId)
  const say = async (verb: Parameters<typeof run>[1], input: Readonly<Record<string, unknown>>) => {
    const task = { complaintId: letter.complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const result = await run(council.office, verb, task, council.visitor('complaints manager'))
    assert.equal(result.kind, 'done', JSON.stringify(result))
  }
  const opened = () =>
    council.record.transaction(council.authorityId, async tx => {
      const found = await openComplaint(tx, letter.complaintId)
      if (!found) assert.fail('the complaint is gone')
      return found
    })
  const entry = async (type: string) =>
    String((await opened()).entries.findLast(one => one.type === type)?.seq ?? assert.fail(`no ${type}`))
  async function sent(whatCame: Handed): Promise<void> {
    handed = []
    answer = whatCame
    letter = await letterToSend(council)
    const asked = await askFor(council.office, letter, council.visitor('complaints manager'))
    assert.equal(asked.kind, 'done')
    assert.equal(await step(), whatCame.kind)
  }
  const putRight = { happened: '2 March 2026', reason: 'A slip.' }

  const [taken, cutOff] = [
    { kind: 'taken', how: 'the mail server took it' },
    { kind: 'cut off', why: 'The line broke.' },
  ] as const

  for (const [what, came, type, input] of [
    ['the day it went moves to before it was asked for', taken, 'delivery-gone', { newDate: '1 March 2026' }],
    ['its going is withdrawn', taken, 'delivery-gone', null],
    ['that it may have gone is withdrawn', cutOff, 'delivery-told', null],
  ] as const)
    it(`sends nothing by itself a second time where ${what}`, async () => {
      await sent(came)
      const target = await entry(type)
      await (input === null
        ? say(withdrawEntry, { ...putRight, target })
        : say(correctEntry, { ...putRight, target, ...input }))
      assert.equal(await step(), 'nothing to send')
      // Nor with the next thing that is recorded about sending.
      const another = await letterToSend(council)
      const visitor = council.visitor('complaints manager')
      const more = { ...another, complaintId: letter.complaintId, mother: letter.mother, letter: letter.letter }
      assert.equal((await askFor(council.office, more, visitor)).kind, 'done')
      assert.equal(await step(), came.kind)
      assert.equal(await step(), 'nothing to send')
      assert.equal(handed.length, 2)
      assert.equal(new Set(handed).size, 2)
    })

  it('sends it again where a person then asks for that', async () => {
    await sent(taken)
    await say(withdrawEntry, { ...putRight, target: await entry('delivery-gone') })
    const [found] = deliveriesOf((await opened()).state)
    await say(settleDelivery, { happened: '2 March 2026', delivery: found?.delivery.id, what: 'send it again' })
    assert.equal(await step(), 'taken')
    assert.equal(handed.length, 2)
  })
})
