import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { endPart } from '#complaint/verbs/end-part.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, type ToSend } from '#test/letter-to-send.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { claim, nextCandidate, tried } from './attempt.ts'
import type { Channel, Handed } from './channel.ts'
import { findOut } from './find-out.ts'
import { sendNext } from './send-next.ts'

const HOUR = 3_600_000
const kept = { storedAs: 'made-up', size: 1, sha256: '0', type: 'eml' } as const

describe('a letter that two workers have to do with', () => {
  let council: Council
  let letter: ToSend
  let whileHanded: () => Promise<Handed>
  const channel: Channel = {
    way: 'email',
    compose: async ({ reference, to }) => ({ reference, to, type: 'eml', bytes: Buffer.from(reference) }),
    hand: () => whileHanded(),
  }
  const councilId = () => council.authorityId
  const at = (milliseconds: number): Office => ({
    ...council.office,
    now: () => new Date(council.office.now().getTime() + milliseconds),
  })
  /** An office in which something happens just before its transaction of that number, from 1. */
  const justBefore = (number: number, what: () => Promise<unknown>): Office => {
    let count = 0
    const transaction: Office['record']['transaction'] = async (authorityId, work) => {
      if (++count === number) await what()
      return council.record.transaction(authorityId, work)
    }
    return { ...council.office, record: { ...council.record, transaction } }
  }
  const row = async () =>
    (
      await council.record.transaction(councilId(), tx =>
        tx.query<{ standing: string; marked: boolean; message: string | null }>(
          'select standing, trying_since is not null as marked, message_stored_as as message from outbox',
        ),
      )
    )[0]
  const delivery = () =>
    council.record.transaction(councilId(), async tx => {
      const opened = await openComplaint(tx, letter.complaintId)
      const [found] = opened ? deliveriesOf(opened.state) : []
      return found?.delivery ?? assert.fail('it was not asked to be sent')
    })
  const say = async (verb: Parameters<typeof run>[1], input: Readonly<Record<string, unknown>>) => {
    const task = { complaintId: letter.complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const result = await run(council.office, verb, task, council.visitor('complaints manager'))
    assert.equal(result.kind, 'done', JSON.stringify(result))
  }
  const claimedAt = async (office: Office) => {
    const candidate = await nextCandidate(office, councilId(), ['email'])
    const claimed = candidate && (await claim(office, councilId(), candidate))
    return claimed ?? assert.fail('it was not to go')
  }

  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())
  beforeEach(async () => {
    letter = await letterToSend(council)
    assert.equal((await askFor(council.office, letter, council.visitor('complaints manager'))).kind, 'done')
  })
  afterEach(() => council.record.transaction(councilId(), tx => tx.query('delete from outbox')))

  it('stays with the one that names its message just when the other takes it for cut off', async () => {
    const claimed = await claimedAt(council.office)
    const slow = justBefore(2, async () => assert.equal(await tried(council.office, councilId(), claimed, kept), true))
    await findOut(slow, [channel], councilId(), () => true)
    assert.deepEqual(await row(), { standing: 'to go', marked: true, message: 'made-up' })
  })

  it('is not said to have perhaps gone once the other has settled its own attempt', async () => {
    const claimed = await claimedAt(council.office)
    await tried(council.office, councilId(), claimed, kept)
    const asking: Channel = {
      ...channel,
      async find() {
        const id = (await delivery()).id
        await say(settleDelivery, { happened: '2 March 2026', delivery: id, what: 'do not send it', how: 'A mistake.' })
        return 'no answer'
      },
    }
    await findOut(council.office, [asking], councilId(), () => true)
    assert.equal((await delivery()).standing.kind, 'given up')
  })

  it('keeps the mark of a later attempt when an earlier one ends', async () => {
    whileHanded = async () => {
      assert.equal(await sendNext(at(HOUR), [channel], councilId()), 'found out')
      await say(settleDelivery, { happened: '2 March 2026', delivery: (await delivery()).id, what: 'send it again' })
      await tried(council.office, councilId(), await claimedAt(at(HOUR)), kept)
      return { kind: 'not yet', why: 'The mail server is busy.' }
    }
    assert.equal(await sendNext(council.office, [channel], councilId()), 'not yet')
    assert.deepEqual(await row(), { standing: 'to go', marked: true, message: 'made-up' })
  })

  it('is not said to be refused while a later attempt goes on', async () => {
    whileHanded = async () => {
      assert.equal(await sendNext(at(HOUR), [channel], councilId()), 'found out')
      await say(settleDelivery, { happened: '2 March 2026', delivery: (await delivery()).id, what: 'send it again' })
      await claimedAt(at(HOUR))
      return { kind: 'refused', why: 'The mail server refused it.' }
    }
    assert.equal(await sendNext(council.office, [channel], councilId()), 'refused')
    assert.equal((await row())?.marked, true)
    assert.equal((await delivery()).standing.kind, 'to go')
  })

  it('is not put back while the other sends it', async () => {
    await say(endPart, {
      happened: '2 March 2026',
      personId: letter.mother,
      part: 'complainant',
      reason: 'They said so.',
    })
    // It looks for what was cut off, takes the next, tries it, and then puts it back.
    const slow = justBefore(4, () => claimedAt(council.office))
    assert.equal(await sendNext(slow, [channel], councilId()), 'taken elsewhere')
    assert.equal((await row())?.marked, true)
    assert.equal((await delivery()).standing.kind, 'to go')
  })
})
