import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type Council, openCouncils } from '#test/council.ts'
import { mailOf, sendMail } from '#test/send-mail.ts'
import type { Office } from '../office.ts'
import { show } from '../view.ts'
import { inboxView } from '../views/inbox.ts'
import { finishMail } from './after-taking.ts'
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
    await finishMail(silent, council.authorityId)
    assert.deepEqual(await proof(), ['could not be looked up'])
    await finishMail(officeWhere('ENOTFOUND'), council.authorityId)
    assert.deepEqual(await proof(), ['not proved'])
    await finishMail(silent, council.authorityId)
    assert.deepEqual(await proof(), ['not proved'])
  })
})
