import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mailOf } from '#test/send-mail.ts'
import { htmlWords } from './html-words.ts'
import { readMail } from './read-mail.ts'
import { partsOf, takeApart } from './take-apart.ts'

const apart = (mail: string) => takeApart(Buffer.from(mail))

describe('A message that came in', () => {
  it('is told as its sender, subject, words and what is attached', async () => {
    const mail = await apart(
      mailOf({
        id: 'a@b',
        text: 'Nobody calls back.\r\nAda',
        attached: [{ name: 'plan.pdf', bytes: Buffer.from('%PDF-'), media: 'application/pdf' }],
      }),
    )
    assert.deepEqual(mail.from, { address: 'family@home.example', name: 'Ada Invented' })
    assert.deepEqual(
      [mail.subject, mail.messageId, mail.text?.trim()],
      ['Nobody calls back', 'a@b', 'Nobody calls back.\nAda'],
    )
    assert.deepEqual(mail.parts, [{ place: 0, name: 'plan.pdf', media: 'application/pdf', size: 5 }])
    assert.deepEqual([mail.isAutomatic, mail.isReport, mail.goesInCircles], [false, false, false])
  })

  it('says itself that a machine sent it, that it came back, or that it goes in a circle', async () => {
    const by = async (...headers: string[]) => apart(mailOf({ headers, text: 'x' }))
    for (const header of ['Auto-Submitted: auto-replied', 'Precedence: auto_reply', 'X-Autoreply: yes'])
      assert.equal((await by(header)).isAutomatic, true, header)
    // What a person wrote comes by a list where a team shares a mailbox.
    for (const header of ['Precedence: bulk', 'Precedence: list', 'List-Id: <a.b>'])
      assert.equal((await by(header)).isAutomatic, false, header)
    assert.equal((await by('Auto-Submitted: no')).isAutomatic, false)
    assert.equal((await by('X-Loop: redress')).goesInCircles, true)
    assert.equal(
      (await by(...Array.from({ length: 51 }, () => 'Received: from a by b; Mon, 2 Mar 2026 10:00:00 +0000')))
        .goesInCircles,
      true,
    )
    const report =
      'From: x@y\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nIt failed.\r\n--b--\r\n'
    assert.equal((await apart(report)).isReport, true)
  })

  it('is the same message whichever way it came', async () => {
    const [one, other] = [
      await apart(mailOf({ text: 'x' })),
      await apart(mailOf({ headers: ['Received: from a by b'], text: 'x' })),
    ]
    assert.equal(one.bodySha256, other.bodySha256)
    assert.notEqual(one.bodySha256, (await apart(mailOf({ text: 'y' }))).bodySha256)
  })

  it('keeps names as they are given, but for what cannot be seen', async () => {
    const names = ['../../etc/passwd', '#set page() <b>.pdf', 'fdp.\u202eexe']
    const attached = names.map(name => ({ name, bytes: Buffer.from('x') }))
    const { parts } = await apart(mailOf({ text: 'x', subject: '<script>alert(1)</script>', attached }))
    assert.deepEqual(
      parts.map(({ name }) => name),
      ['../../etc/passwd', '#set page() <b>.pdf', 'fdp.exe'],
    )
  })

  it('gives what is attached byte for byte, and nothing for what is not there', async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256))
    const mail = Buffer.from(
      mailOf({
        text: 'x',
        attached: [
          { name: 'a', bytes },
          { name: 'b', bytes: Buffer.from('b') },
        ],
      }),
    )
    assert.deepEqual(
      (await partsOf(mail, [1, 0, 7])).map(one => Buffer.from(one)),
      [Buffer.from('b'), bytes],
    )
  })

  it('cannot be taken apart where it is nested beyond sense or its headers have no end, and nothing breaks', async () => {
    const nested = Array.from(
      { length: 200 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('')
    const headers = `${'X-A: '.padEnd(900, 'a')}\r\n`.repeat(2_000)
    for (const bomb of [`From: a@b\r\n${nested}`, `${headers}\r\nx`])
      assert.equal(await readMail(Buffer.from(bomb)), null)
  })

  it('with a hundred thousand parts is taken apart in time or not at all', async () => {
    const bomb = `From: a@b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n'.repeat(100_000)}--b--\r\n`
    const mail = await readMail(Buffer.from(bomb), { milliseconds: 10_000, megabytes: 400 })
    assert.ok(mail === null || (mail.parts.length === 100 && mail.more))
  })
})

describe('A message with colours and pictures', () => {
  it('is told as plain words: no script, no style, nothing fetched', () => {
    const words = htmlWords(
      '<html><head><title>t</title><style>p{}</style></head><body><p>One &amp; <b>two</b></p><script>alert(1)</script><ul><li>a<li>b</ul><img src="https://spy.example/1.gif"><img src="cid:x" alt="A plan"><svg><text>s</text></svg></body></html>',
    )
    assert.deepEqual(words, { text: 'One & two\n\na\nb\n[Picture: A plan]', hidden: '', remote: 1 })
  })

  it('tells apart what its sender hid', () => {
    for (const style of [
      'display:none',
      'font-size: 0px',
      'color:#ffffff',
      'COLOR: White',
      'opacity:0',
      'visibility : hidden',
    ]) {
      const { text, hidden } = htmlWords(`<p>Seen</p><div style="${style}">Not <i>seen</i></div><p hidden>Nor this</p>`)
      assert.deepEqual([text, hidden], ['Seen', 'Not seen\n\nNor this'], style)
    }
    for (const style of ['font-size:0.9em', 'background-color:#fff', 'opacity:0.8', 'color:#ffff00'])
      assert.equal(htmlWords(`<p style="${style}">Seen</p>`).text, 'Seen', style)
  })

  it('is told in time where it is nested a hundred thousand deep', () => {
    const began = performance.now()
    assert.match(htmlWords(`${'<div>'.repeat(100_000)}in the middle`).text, /in the middle/)
    assert.ok(performance.now() - began < 5_000)
  })
})
