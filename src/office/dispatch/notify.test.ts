import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { z } from 'zod'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, MOTHERS_EMAIL, type ToSend } from '#test/letter-to-send.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import type { Channel } from './channel.ts'
import { notifyChannel } from './notify.ts'
import { sendNext } from './send-next.ts'

const SERVICE = '11111111-1111-4111-8111-111111111111'
const SECRET = '22222222-2222-4222-8222-222222222222'
const sent = z.object({
  email_address: z.string(),
  template_id: z.string(),
  reference: z.string(),
  personalisation: z.object({ letter: z.object({ file: z.string() }) }),
})

/** Speaks as much of the API of GOV.UK Notify as letters need, and checks who asks as it does. */
class Notify {
  readonly taken: z.infer<typeof sent>[] = []
  /** Instead of an answer to the next letters: a status, or the line breaks after it was taken. */
  instead: (number | 'taken and broken')[] = []
  readonly server: Server
  constructor() {
    this.server = createServer((request, response) => {
      const [head = '', body = '', sign = ''] = (request.headers.authorization ?? '').replace('Bearer ', '').split('.')
      const signed = createHmac('sha256', SECRET).update(`${head}.${body}`).digest('base64url') === sign
      const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString() || '{}')
      const answer = (status: number, said: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
      const refuse = (status: number, message: string) =>
        answer(status, { status_code: status, errors: [{ error: 'Error', message }] })
      if (!signed || z.object({ iss: z.literal(SERVICE) }).safeParse(claims).success === false)
        return void refuse(403, 'Invalid token')
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (request.method === 'GET') {
        const reference = url.searchParams.get('reference')
        return void answer(200, { notifications: this.taken.filter(one => one.reference === reference) })
      }
      let text = ''
      request.setEncoding('utf8').on('data', piece => {
        text += piece
      })
      request.on('end', () => {
        const instead = this.instead.shift()
        if (typeof instead === 'number') return void refuse(instead, `to ${MOTHERS_EMAIL}`)
        this.taken.push(sent.parse(JSON.parse(text)))
        if (instead === 'taken and broken') return void request.socket.destroy()
        answer(201, { id: crypto.randomUUID() })
      })
    })
  }
}

describe('a letter sent by GOV.UK Notify', () => {
  let council: Council
  let notify: Notify
  let channel: Channel
  let office: Office
  let letter: ToSend
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
    office = council.office
  })
  after(() => council.record.close())
  beforeEach(async () => {
    notify = new Notify()
    await new Promise<void>(resolve => notify.server.listen(0, '127.0.0.1', resolve))
    const at = notify.server.address()
    if (at === null || typeof at === 'string') assert.fail('it listens on no port')
    channel = notifyChannel({ url: `http://127.0.0.1:${at.port}`, key: `test-${SERVICE}-${SECRET}`, template: 't1' })
    letter = await letterToSend(council)
    const asked = await askFor(office, letter, council.visitor('complaints manager'), {
      byEmail: [],
      byNotify: [letter.mother],
    })
    assert.equal(asked.kind, 'done', JSON.stringify(asked))
  })
  afterEach(async () => {
    notify.server.closeAllConnections()
    await new Promise(resolve => notify.server.close(resolve))
    await council.record.transaction(council.authorityId, tx => tx.query('delete from outbox'))
  })

  const step = () => sendNext(office, [channel], council.authorityId)
  const stands = () =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, letter.complaintId)
      if (!opened) assert.fail('the complaint is gone')
      return [deliveriesOf(opened.state)[0]?.delivery.standing.kind, opened.state.letters.sendings.length]
    })

  it('goes once, with our reference and the letter, and is recorded as an email', async () => {
    assert.equal(await step(), 'taken')
    assert.equal(await step(), 'nothing to send')
    assert.deepEqual(await stands(), ['gone', 1])
    const [one] = notify.taken
    assert.equal(one?.email_address, MOTHERS_EMAIL)
    assert.equal(
      Buffer.from(one?.personalisation.letter.file ?? '', 'base64').toString(),
      'Dear Ann, this is the letter.',
    )
  })

  it('is asked for by our reference where the line broke, and not sent twice', async () => {
    notify.instead = ['taken and broken']
    assert.equal(await step(), 'taken')
    assert.deepEqual([await stands(), notify.taken.length], [['gone', 1], 1])
  })

  it('is found by our reference after the process was killed', async () => {
    const hand = (message: Parameters<Channel['hand']>[0]) =>
      channel.hand(message).then(() => new Promise<never>(() => {}))
    void sendNext(office, [{ ...channel, hand }], council.authorityId)
    while (notify.taken.length === 0) await new Promise(resolve => setImmediate(resolve))
    const hourLater = { ...office, now: () => new Date(office.now().getTime() + 3_600_000) }
    assert.equal(await sendNext(hourLater, [channel], council.authorityId), 'found out')
    assert.equal(await sendNext(hourLater, [channel], council.authorityId), 'nothing to send')
    assert.deepEqual([await stands(), notify.taken.length], [['gone', 1], 1])
  })

  const hours = (many: number) => ({
    ...office,
    now: () => new Date(council.office.now().getTime() + many * 3_600_000),
  })

  it('is not sent again at once where Notify failed and does not know it yet: it is asked again later', async () => {
    notify.instead = [500]
    assert.equal(await step(), 'not known')
    const soon = { ...office, now: () => new Date(council.office.now().getTime() + 120_000) }
    assert.equal(await sendNext(soon, [channel], council.authorityId), 'nothing to send')
    assert.deepEqual(await stands(), ['to go', 0])
    assert.equal(await sendNext(hours(1), [channel], council.authorityId), 'found out')
    assert.equal(await sendNext(hours(1), [channel], council.authorityId), 'taken')
    assert.deepEqual([await stands(), notify.taken.length], [['gone', 1], 1])
  })

  it('may have gone where Notify is asked only after it has forgotten', async () => {
    const forgetful: Channel = {
      ...channel,
      hand: async () => ({ kind: 'not known' }),
      find: async () => 'never taken',
    }
    assert.equal(await sendNext(office, [forgetful], council.authorityId), 'not known')
    assert.equal(await sendNext(hours(7 * 24), [forgetful], council.authorityId), 'found out')
    assert.deepEqual(await stands(), ['may have gone', 0])
  })

  it('waits while Notify has too many, and is told at once where it is refused', async () => {
    notify.instead = [429]
    assert.equal(await step(), 'not yet')
    office = { ...council.office, now: () => new Date(council.office.now().getTime() + 120_000) }
    notify.instead = [400]
    assert.equal(await step(), 'refused')
    assert.deepEqual([await stands(), notify.taken.length], [['failed', 0], 0])
  })
})
