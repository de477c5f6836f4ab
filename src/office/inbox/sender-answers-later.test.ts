import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { type Council, openCouncils } from '#test/council.ts'
import { mailOf, sendMail } from '#test/send-mail.ts'
import { Rests } from '../files/rests.ts'
import type { Office } from '../office.ts'
import { show } from '../view.ts'
import { inboxView } from '../views/inbox.ts'
import { checkMail, lookAgainAtMail } from './after-taking.ts'
import { keepFinishingMail } from './keep-finishing.ts'
import { listenForMail } from './listen.ts'

describe('an email whose sender’s domain gives no answer', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())

  /** As another mail server signs it, with a signature that can only be looked up. */
  function signed(): string {
    const raw = mailOf({ subject: 'Signed', text: 'Please call me back.' })
    const [head = ''] = raw.split('\r\n\r\n')
    const bodyHash = createHash('sha256')
      .update(raw.slice(head.length + 4))
      .digest('base64')
    return `DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=home.example; s=s1; h=from; bh=${bodyHash}; b=AAAA\r\n${raw}`
  }
  const officeWhere = (code: string): Office => ({
    ...council.office,
    senders: { gateway: null, lookUp: () => Promise.reject(Object.assign(new Error(code), { code })) },
  })
  const proof = async () => {
    const seen = await show(council.office, inboxView, { show: 'all', page: 1 }, council.visitor('complaints officer'))
    return seen.kind === 'shown' ? seen.shown.mails.map(({ senderProof }) => senderProof) : assert.fail(seen.kind)
  }

  it('is taken all the same, said to be unproved, and asked about again until there is an answer', async () => {
    const settings = { host: '127.0.0.1', port: 0, addresses: new Map(), largest: 100_000, tls: null }
    const silent = officeWhere('ETIMEOUT')
    const heard = await listenForMail(silent, settings, () => council.authorityId, assert.fail)
    assert.match(await sendMail(heard.port, { raw: signed() }), /^250 Kept/)
    await heard.close()
    assert.deepEqual(await proof(), ['could not be looked up'])
    await lookAgainAtMail(silent, council.authorityId)
    assert.deepEqual(await proof(), ['could not be looked up'])
    await lookAgainAtMail(officeWhere('ENOTFOUND'), council.authorityId)
    assert.deepEqual(await proof(), ['not proved'])
    await lookAgainAtMail(silent, council.authorityId)
    assert.deepEqual(await proof(), ['not proved'])
  })

  /** As one that came in so many days ago, whose sender could not be looked up. */
  const cameBefore = (days: number) =>
    council.record.transaction(council.authorityId, tx =>
      tx.query(
        `update inbox set sender_proof = 'could not be looked up', check_result = 'could not be checked',
           received_at = $1::timestamptz - $2::integer * interval '1 day'`,
        [council.office.now().toISOString(), days],
      ),
    )

  it('is asked about again by the service itself, without a scanner and without a new start', async () => {
    await cameBefore(1)
    const stopping = new AbortController()
    const kept = keepFinishingMail(officeWhere('ENOTFOUND'), [council.authorityId], stopping.signal, assert.fail)
    while ((await proof())[0] !== 'not proved') await setImmediate()
    stopping.abort()
    await kept
  })

  it('rests longer every time, and is asked no more after two days', async () => {
    await cameBefore(1)
    const rests = new Rests()
    await lookAgainAtMail(officeWhere('ETIMEOUT'), council.authorityId, { rests })
    await lookAgainAtMail(officeWhere('ENOTFOUND'), council.authorityId, { rests })
    assert.deepEqual(await proof(), ['could not be looked up'])
    await cameBefore(3)
    await lookAgainAtMail(officeWhere('ENOTFOUND'), council.authorityId)
    await checkMail(officeWhere('ENOTFOUND'), council.authorityId)
    assert.deepEqual(await proof(), ['could not be looked up'])
  })
})
