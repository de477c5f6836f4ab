import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, MOTHERS_EMAIL, type ToSend } from '#test/letter-to-send.ts'
import { NotifyStandIn } from '#test/notify-stand-in.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { askForNews } from './ask-for-news.ts'
import type { Channel } from './channel.ts'
import { notifyChannel } from './notify.ts'
import { sendNext } from './send-next.ts'

describe('a letter sent by GOV.UK Notify', () => {
  let council: Council
  let notify: NotifyStandIn
  let channel: Channel
  let office: Office
  let letter: ToSend
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
    office = council.office
  })
  after(() => council.record.close())
  beforeEach(async () => {
    ;({ office } = council)
    notify = new NotifyStandIn()
    channel = notifyChannel({ url: await notify.listen(), key: notify.key, template: notify.template })
    letter = await letterToSend(council)
    const asked = await askFor(office, letter, council.visitor('complaints manager'), {
      byEmail: [],
      byNotify: [letter.mother],
    })
    assert.equal(asked.kind, 'done', JSON.stringify(asked))
  })
  afterEach(async () => {
    await notify.close()
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

  const later = (minutes: number) => ({
    ...council.office,
    now: () => new Date(council.office.now().getTime() + minutes * 60_000),
  })
  const news = (minutes: number) => askForNews(later(minutes), [channel], council.authorityId)
  const told = () =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, letter.complaintId)
      const entries = (await tx.load({ kind: 'complaint', id: letter.complaintId })).filter(
        ({ type }) => type === 'delivery-told',
      )
      const standing = opened && deliveriesOf(opened.state)[0]?.delivery.standing
      const why = standing && 'why' in standing ? standing.why : ''
      return [standing?.kind, standing?.kind === 'gone' && standing.arrived, entries.length, why] as const
    })

  it('is asked about until it is known to have arrived, ever more rarely, and then no more', async () => {
    assert.equal(await step(), 'taken')
    assert.equal(await news(1), false)
    notify.become('sending')
    assert.equal(await news(2), true)
    assert.equal(await news(3), false)
    notify.insteadOfNews = [503]
    assert.equal(await news(11), true)
    assert.deepEqual(await told(), ['gone', false, 0, ''])
    notify.become('delivered')
    assert.equal(await news(31), true)
    assert.deepEqual(await told(), ['gone', true, 1, ''])
    assert.equal(await news(10_000), false)
    assert.equal(notify.asked, 3)
  })

  for (const [status, words] of [
    ['permanent-failure', /address may not be right/],
    ['temporary-failure', /mailbox may be full/],
    ['technical-failure', /never sent it/],
  ] as const)
    it(`has come back where Notify says ${status}, and stays recorded as sent`, async () => {
      assert.equal(await step(), 'taken')
      notify.become(status)
      assert.equal(await news(5_000), true)
      const [kind, , many, why] = await told()
      assert.deepEqual([kind, many], ['bounced', 1])
      assert.match(why, words)
      assert.deepEqual(await stands(), ['bounced', 1])
      assert.equal(await news(10_000), false)
    })

  it('is asked about on where Notify gives no answer for days, until six days after it went', async () => {
    const day = 24 * 60
    assert.equal(await step(), 'taken')
    notify.insteadOfNews = Array.from({ length: 500 }, () => 503)
    let minutes = 0
    for (; minutes < 5.5 * day; minutes += 60) await news(minutes)
    assert.equal(notify.asked < 60, true, `asked ${notify.asked} times`)
    notify.insteadOfNews = []
    notify.become('delivered')
    assert.equal(await news(5.9 * day), true)
    assert.deepEqual(await told(), ['gone', true, 1, ''])
  })

  it('is asked about no more where Notify has given no answer for six days', async () => {
    assert.equal(await step(), 'taken')
    notify.insteadOfNews = [503, 503]
    assert.equal(await news(6 * 24 * 60), true)
    assert.equal(await news(10 * 24 * 60), false)
    assert.equal(notify.asked, 1)
  })

  it('is asked about no more once Notify has forgotten it', async () => {
    assert.equal(await step(), 'taken')
    notify.taken.length = 0
    let minutes = 0
    for (let times = 0; times < 30; times++) {
      minutes += 24 * 60
      while (await news(minutes)) minutes++
    }
    assert.deepEqual([await told(), notify.asked], [['gone', false, 0, ''], 10])
  })

  it('is told of once where two workers hear the same', async () => {
    assert.equal(await step(), 'taken')
    notify.become('delivered')
    const heard = Promise.withResolvers<void>()
    let many = 0
    const slow: Channel = {
      ...channel,
      news: async reference => {
        const answer = await channel.news?.(reference)
        if (++many === 2) heard.resolve()
        await heard.promise
        return answer ?? { kind: 'none yet' }
      },
    }
    await Promise.all([1, 2].map(() => askForNews(later(5), [slow], council.authorityId)))
    assert.deepEqual(await told(), ['gone', true, 1, ''])
  })

  it('is asked about anew once it is sent again, and what became of the first says nothing of it', async () => {
    assert.equal(await step(), 'taken')
    notify.become('permanent-failure')
    assert.equal(await news(5), true)
    const delivery = await council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, letter.complaintId)
      return opened && deliveriesOf(opened.state)[0]?.delivery.id
    })
    const input = { happened: '2 March 2026', delivery, what: 'send it again' }
    const task = { complaintId: letter.complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const again = await run(later(10), settleDelivery, task, council.visitor('complaints manager'))
    assert.equal(again.kind, 'done', JSON.stringify(again))
    assert.equal(await sendNext(later(10), [channel], council.authorityId), 'taken')
    assert.equal(await news(11), false)
    assert.equal(await news(13), true)
    assert.deepEqual((await told()).slice(0, 3), ['gone', false, 1])
    const second = notify.taken.at(-1)
    if (second) second.status = 'delivered'
    assert.equal(await news(30), true)
    assert.deepEqual((await told()).slice(0, 3), ['gone', true, 2])
  })
})
