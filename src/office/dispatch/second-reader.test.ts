import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { settleSecondReaders } from '#authority/verbs/settle-second-readers.ts'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { releaseDispatch } from '#complaint/verbs/release-dispatch.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, type ToSend } from '#test/letter-to-send.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { runForCouncil } from '../run-for-council.ts'
import type { Channel } from './channel.ts'
import { sendNext } from './send-next.ts'

describe('a letter that somebody else has to read first, because the council asks for it', () => {
  let council: Council
  let letter: ToSend
  const channel: Channel = {
    way: 'email',
    compose: async ({ reference, to }) => ({ reference, to, type: 'eml', bytes: Buffer.from(reference) }),
    hand: async () => ({ kind: 'taken', how: 'the mail server took it' }),
  }
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())
  beforeEach(async () => {
    letter = await letterToSend(council)
  })

  const settle = async (happened: string, letters: readonly string[]) => {
    const input = { happened, letters, reason: 'Our scheme of delegation.' }
    const settled = await runForCouncil(
      council.office,
      settleSecondReaders,
      input,
      council.visitor('complaints manager'),
    )
    assert.equal(settled.kind, 'done', JSON.stringify(settled))
  }
  const ask = async (input: Readonly<Record<string, unknown>> = {}) => {
    const asked = await askFor(council.office, letter, council.visitor('complaints manager'), input)
    assert.equal(asked.kind, 'done', JSON.stringify(asked))
  }
  const step = () => sendNext(council.office, [channel], council.authorityId)
  const release = async (role: 'complaints manager' | 'complaints officer') => {
    const { complaintId } = letter
    const dispatch = await council.record.transaction(council.authorityId, async tx => [
      ...((await openComplaint(tx, complaintId))?.state.dispatch.asked.keys() ?? []),
    ])
    const input = { happened: '2 March 2026', dispatch: dispatch.at(-1) }
    const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    return (await run(council.office, releaseDispatch, task, council.visitor(role))).kind
  }
  const askAgain = async (role: 'complaints manager' | 'complaints officer', way: string | null) => {
    const { complaintId } = letter
    const delivery = await council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, complaintId)
      return opened ? deliveriesOf(opened.state).at(-1)?.delivery.id : undefined
    })
    const input = { happened: '2 March 2026', delivery, what: 'send it again', ...(way === null ? {} : { way }) }
    const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    return (await run(council.office, settleDelivery, task, council.visitor(role))).kind
  }

  it('goes only once a colleague has released it, whatever was answered by whoever asked', async () => {
    await settle('1 March 2026', ['letters by email or GOV.UK Notify'])
    await ask({ secondPerson: 'no' })
    assert.equal(await step(), 'nothing to send')
    assert.equal(await release('complaints manager'), 'refused')
    assert.equal(await release('complaints officer'), 'done')
    assert.equal(await step(), 'taken')
  })

  it('goes at once where it is none of those, and again once that is taken back', async () => {
    await settle('1 March 2026', ['letters to the child', 'letters with something enclosed'])
    await ask()
    assert.equal(await step(), 'taken')
    await settle('2 March 2026', ['every letter'])
    await ask()
    assert.equal(await step(), 'nothing to send')
    await settle('2 March 2026', [])
    await ask()
    assert.equal(await step(), 'taken')
  })

  it('is not got round by asking for it in a way that nobody has to read, and then for another', async () => {
    await settle('2 March 2026', ['letters by email or GOV.UK Notify'])
    await ask({ byEmail: [], inPerson: [letter.mother] })
    assert.equal(await askAgain('complaints manager', 'email'), 'refused')
    assert.equal(await step(), 'nothing to send')
    assert.equal(await askAgain('complaints manager', 'post'), 'done')
    assert.equal(await askAgain('complaints officer', 'email'), 'done')
    assert.equal(await askAgain('complaints manager', null), 'done')
    assert.equal(await step(), 'taken')
  })

  it('is read again where whoever asked has it go another way than the colleague released', async () => {
    await settle('2 March 2026', ['every letter'])
    await ask({ byEmail: [], inPerson: [letter.mother] })
    assert.equal(await release('complaints officer'), 'done')
    assert.equal(await askAgain('complaints manager', 'email'), 'refused')
    assert.equal(await askAgain('complaints manager', null), 'done')
  })
})
