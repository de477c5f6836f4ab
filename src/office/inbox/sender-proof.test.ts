import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { before, describe, it } from 'node:test'
import { dkimSign } from 'mailauth'
import { COMPLAINTS, mailOf } from '#test/send-mail.ts'
import { type SenderChecks, senderProof } from './sender-proof.ts'

const ADDRESS = 'family@home.example'

describe('Whether the sender of an email is proved', () => {
  let privateKey: string
  let names: Map<string, string>
  before(() => {
    const pair = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'der' },
    })
    privateKey = pair.privateKey
    const key = `v=DKIM1; k=rsa; p=${pair.publicKey.toString('base64')}`
    names = new Map([
      ['s1._domainkey.home.example', key],
      ['s1._domainkey.other.example', key],
      ['s1._domainkey.guest.home.example', key],
    ])
  })

  const none = (code: string) => Object.assign(new Error(code), { code })
  const dns: SenderChecks = {
    gateway: null,
    lookUp: async (name, kind) => {
      const text = kind === 'TXT' ? names.get(name) : undefined
      if (text === undefined) throw none('ENOTFOUND')
      return [[text]]
    },
  }
  const plain = (more: Parameters<typeof mailOf>[0] = {}) => mailOf({ text: 'Please call me back.', ...more })
  async function signed(
    raw: string,
    domain = 'home.example',
    { headerList, ...more }: { maxBodyLength?: number; headerList?: string } = {},
  ): Promise<Buffer> {
    const key = { signingDomain: domain, selector: 's1', privateKey }
    const { signatures } = await dkimSign(raw, {
      ...key,
      ...(headerList === undefined ? {} : { headerList }),
      signatureData: [{ ...key, ...more }],
    })
    return Buffer.from(`${signatures}${raw}`)
  }
  const between = { from: ADDRESS, to: COMPLAINTS }
  const of = async (raw: Buffer | string, checks = dns, from = ADDRESS) =>
    (await senderProof(Buffer.from(raw), { from, to: COMPLAINTS }, checks)).proof

  it('is said where the domain of the address signed the whole of it', async () => {
    assert.deepEqual(await senderProof(await signed(plain()), between, dns), { proof: 'signed', by: 'home.example' })
  })

  it('is not said of what nobody signed, what was changed since, or what another domain signed', async () => {
    const raw = (await signed(plain())).toString()
    assert.equal(await of(plain()), 'not proved')
    assert.equal(await of(raw.replace('call me back', 'send me money')), 'not proved')
    assert.equal(await of(raw.replace('Subject: Nobody', 'Subject: Somebody')), 'not proved')
    assert.equal(await of(await signed(plain(), 'other.example')), 'not proved')
  })

  it('is not said where words can be added that the signature does not cover', async () => {
    const raw = await signed(plain(), 'home.example', { maxBodyLength: 20 })
    assert.match(raw.toString(), /\bl=20\b/)
    assert.equal(await of(raw), 'not proved')
  })

  it('is not said where a second sender was written above the one that was signed', async () => {
    const raw = (await signed(plain())).toString()
    assert.equal(await of(`From: The Council <boss@council.example>\r\n${raw}`), 'not proved')
    assert.equal(await of(raw, dns, 'boss@council.example'), 'not proved')
  })

  it('is not said where a subject, a kind of content or an address for answers was written above or beside what was signed', async () => {
    const raw = (await signed(plain())).toString()
    for (const more of [
      'Subject: I withdraw my complaint',
      'Subject : I withdraw my complaint',
      'SUBJECT: I withdraw my complaint',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment',
      'MIME-Version: 1.0',
      'Date: Mon, 2 Mar 2026 09:00:00 +0000',
      'Reply-To: other@other.example',
      'To: somebody@other.example',
      'Cc: somebody@other.example',
      'X-Odd: one\rSubject: I withdraw my complaint',
      '\fSubject: I withdraw my complaint',
    ])
      assert.equal(await of(`${more}\r\n${raw}`), 'not proved', more)
    assert.equal(await of(`X-Way: by a list\r\n${raw}`), 'signed')
  })

  it('is not said where the signature leaves out what the email is about, or of what kind it is', async () => {
    const all = ['From', 'To', 'Subject', 'MIME-Version', 'Content-Type']
    assert.equal(await of(await signed(plain(), 'home.example', { headerList: all.join(':') })), 'signed')
    for (const left of all.slice(1)) {
      const headerList = all.filter(name => name !== left).join(':')
      assert.equal(await of(await signed(plain(), 'home.example', { headerList })), 'not proved', left)
    }
  })

  it('is not said where it was written to somebody else', async () => {
    const raw = plain().replace(`To: ${COMPLAINTS}`, `To: "${COMPLAINTS}" <somebody@other.example>`)
    assert.equal(await of(await signed(raw)), 'not proved')
    const copied = plain({ headers: [`Cc: Complaints <${COMPLAINTS.toUpperCase()}>`] })
    assert.equal(await of(await signed(copied.replace(`To: ${COMPLAINTS}`, 'To: x@other.example'))), 'signed')
  })

  it('is not said where a domain below that of the address signed it', async () => {
    assert.equal(await of(await signed(plain(), 'guest.home.example')), 'not proved')
    const below = plain({ from: 'Ada Invented <family@guest.home.example>' })
    assert.equal(await of(await signed(below), dns, 'family@guest.home.example'), 'signed')
  })

  it('is not known, and asked again, where the domain gives no answer', async () => {
    const silent: SenderChecks = { gateway: null, lookUp: () => Promise.reject(none('ETIMEOUT')) }
    assert.equal(await of(await signed(plain()), silent), 'could not be looked up')
  })

  it('is not looked for in a message that carries more signatures than any honest one', async () => {
    let asked = 0
    const counting: SenderChecks = {
      gateway: null,
      lookUp: () => {
        asked++
        return Promise.reject(none('ENOTFOUND'))
      },
    }
    const [signature = ''] = /^DKIM-Signature:[\s\S]*?\r\n(?=\S)/m.exec((await signed(plain())).toString()) ?? []
    assert.equal(await of(`${signature.repeat(500)}${plain()}`, counting), 'not proved')
    assert.equal(asked, 0)
  })

  describe('by the word of the council’s own gateway', () => {
    const gateway: SenderChecks = { gateway: 'mx.council.example', lookUp: null }
    const found = (words: string) => plain({ headers: [`Authentication-Results: ${words}`] })

    it('is said where it says that the address’s domain vouches for it', async () => {
      const passed = found('mx.council.example; spf=none; dmarc=pass (p=none) header.from=home.example')
      assert.deepEqual(await senderProof(Buffer.from(passed), between, gateway), {
        proof: 'the gateway says so',
        by: 'mx.council.example',
      })
    })

    it('is not said where it says something else, or speaks of another address, or somebody else says it', async () => {
      for (const words of [
        'mx.council.example; dmarc=fail header.from=home.example',
        'mx.council.example; dmarc=pass header.from=other.example',
        'mx.council.example; dkim=pass header.d=home.example',
        'mx.other.example; dmarc=pass header.from=home.example',
        'mx.other.example (mx.council.example;) ; dmarc=pass header.from=home.example',
      ])
        assert.equal(await of(found(words), gateway), 'not proved', words)
      for (const words of [
        'mx.council.example; spf=pass smtp.mailfrom="a;dmarc=pass header.from=home.example;b"@evil.example; dmarc=fail header.from=home.example',
        'mx.council.example; spf=pass smtp.mailfrom="a;dmarc=pass header.from=home.example;b"@evil.example',
        'mx.council.example; spf=pass (a (b) ; dmarc=pass header.from=home.example ; c) smtp.mailfrom=evil.example',
        'mx.council.example; spf=pass reason="of ; dmarc=pass header.from=home.example ; evil" smtp.mailfrom=evil.example',
        'mx.council.example; spf=pass reason=a\\;dmarc=pass header.from=home.example; dmarc=fail header.from=home.example',
        'mx.council.example; dmarc=pass header.from=home.example; dmarc=fail header.from=home.example',
        'mx.council.example; dmarc=pass header.from=home.example header.from=other.example',
        'mx.council.example; dmarc=pass header.from=home.example dmarc=fail odd',
        'mx.council.example; dmarc=pass (a',
      ])
        assert.equal(await of(found(words), gateway), 'not proved', words)
      const twice = found('mx.council.example; dmarc=pass header.from=home.example')
      assert.equal(await of(twice, gateway), 'the gateway says so')
      assert.equal(await of(`Subject: I withdraw\r\n${twice}`, gateway), 'not proved')
      const below = [
        'Authentication-Results: mx.council.example; dmarc=fail header.from=home.example',
        'Authentication-Results: mx.council.example; dmarc=pass header.from=home.example',
      ]
      assert.equal(await of(plain({ headers: below }), gateway), 'not proved')
    })
  })
})
