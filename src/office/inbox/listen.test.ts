import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { FileMissing } from '#record/files/file-errors.ts'
import type { RecordStore } from '#record/record.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, MOTHERS_EMAIL } from '#test/letter-to-send.ts'
import { type MailServer, mailServer } from '#test/mail-server.ts'
import { mailTaken } from '#test/mail-taken.ts'
import { COMPLAINTS, mailOf, sendMail } from '#test/send-mail.ts'
import { mailChannel } from '../dispatch/email.ts'
import { sendNext } from '../dispatch/send-next.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { show } from '../view.ts'
import { inboxView } from '../views/inbox.ts'
import { lookAgainAtMail } from './after-taking.ts'
import { type Listening, listenForMail } from './listen.ts'
import { rawMail } from './take-mail.ts'

const LARGEST = 1024 * 1024
const OTHERS = 'complaints@other.example'

describe('Email to the address for complaints', () => {
  let council: Council
  let other: Council
  let heard: Listening
  let said: string[]
  before(async () => {
    // Every look at the clock is a second later, so that what came last is known.
    let seconds = 0
    const now = () => new Date(Date.parse('2026-03-02T10:00:00.000Z') + 1000 * seconds++)
    ;[council, other] = await openCouncils(['NNB', 'SSB'], now)
  })
  after(() => council.record.close())
  beforeEach(async () => {
    said = []
    const addresses = new Map<string, string | null>()
    const settings = { host: '127.0.0.1', port: 0, addresses, largest: LARGEST, tls: null }
    const councils = new Map([
      [COMPLAINTS, council.authorityId],
      [OTHERS, other.authorityId],
    ])
    heard = await listenForMail(
      council.office,
      settings,
      address => councils.get(address) ?? null,
      line => said.push(line),
    )
  })
  afterEach(async () => {
    await heard.close()
    assert.deepEqual(said, [])
    await council.record.transaction(council.authorityId, tx => tx.query(`update inbox set message_id = null`))
  })

  const send = (raw: string, more: { readonly from?: string; readonly to?: string } = {}) =>
    sendMail(heard.port, { raw, ...more })
  async function list(of = council, which: 'all' | 'waiting' = 'all') {
    await heard.settled()
    const seen = await show(of.office, inboxView, { show: which, page: 1 }, of.visitor('complaints officer'))
    assert.ok(seen.kind === 'shown')
    return seen.shown.mails
  }
  const newest = async () => (await list())[0] ?? assert.fail('nothing came')

  it('is kept byte for byte, sealed, with who it says it is from, and its sender told nothing else', async () => {
    const raw = mailOf({
      id: 'first@home',
      text: 'Nobody calls back.',
      attached: [{ name: 'a.pdf', bytes: Buffer.from('x') }],
    })
    assert.match(await send(raw), /^250 Kept/)
    const mail = await newest()
    assert.deepEqual(
      [mail.kind, mail.standing, mail.subject, mail.fromAddress, mail.fromName, mail.attachments, mail.sentTo],
      ['message', 'waiting', 'Nobody calls back', 'family@home.example', 'Ada Invented', 1, COMPLAINTS],
    )
    const kept = (await rawMail(council.office, council.authorityId, mail.storedAs)).toString()
    assert.equal(kept.trimEnd(), raw.trimEnd())
    assert.equal(mail.checkResult, 'could not be checked')
  })

  it('is taken for no other address, whoever asks', async () => {
    for (const to of ['somebody@elsewhere.example', 'nobody@council.example'])
      await assert.rejects(send(mailOf({ text: 'x' }), { to }), /550/)
  })

  it('goes to the council whose address it is, and to no other', async () => {
    const before = (await list()).length
    await send(mailOf({ id: 'other@home', text: 'For the other council.' }), { to: OTHERS })
    assert.equal((await list()).length, before)
    assert.equal((await list(other)).length, 1)
  })

  it('that comes twice is kept once and counted, because an answer may have been lost', async () => {
    const raw = mailOf({ id: 'twice@home', text: 'Once more.' })
    const before = (await list()).length
    await send(raw)
    await send(`Received: from elsewhere by here; Mon, 2 Mar 2026 10:00:00 +0000\r\n${raw}`)
    assert.equal((await list()).length, before + 1)
    assert.equal((await newest()).times, 2)
    await send(mailOf({ id: 'twice@home', text: 'Something else under the same id.' }))
    assert.equal((await list()).length, before + 2)
  })

  it('that is too large is refused with a sentence, whether its size is said before or not, and nothing of it stays', async () => {
    const before = (await list()).length
    const files = async () => {
      let count = 0
      for await (const _ of council.record.files.list()) count++
      return count
    }
    const held = await files()
    const raw = mailOf({ text: 'x'.repeat(70), attached: [{ name: 'film', bytes: Buffer.alloc(2 * LARGEST) }] })
    await assert.rejects(send(raw), /552/)
    assert.match(await unannounced(heard.port, raw), /552 The message is larger than is taken here/)
    assert.equal((await list()).length, before)
    assert.equal(await files(), held)
  })

  it('that no program can take apart is kept all the same, and waits for a person', async () => {
    await send('no headers at all, only words')
    assert.equal((await newest()).standing, 'waiting')
    const nested = Array.from(
      { length: 200 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    )
    await send(`From: a@b.example\r\n${nested.join('')}`, { from: 'sender@home.example' })
    const broken = await newest()
    assert.deepEqual(
      [broken.attachments, broken.fromAddress, broken.standing],
      [null, 'sender@home.example', 'waiting'],
    )
  })

  it('with a character in its headers that no database keeps is taken without it', async () => {
    const raw = mailOf({ id: 'n\0ul@home', headers: ['In-Reply-To: <an\0swer@home>'], subject: 'N\0ul', text: 'x' })
    assert.match(await send(raw), /^250 Kept/)
    const taken = await newest()
    const [row] = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ id: string }>('select message_id as id from inbox where mail_id = $1', [taken.id]),
    )
    assert.deepEqual([taken.subject, row?.id], ['Nul', 'nul@home'])
  })

  it('is kept as it came where the database refuses what its headers say', async () => {
    let failed = 0
    const transaction: RecordStore['transaction'] = async (authorityId, work) => {
      if (failed++ === 0) throw Object.assign(new Error('invalid byte sequence'), { code: '22021' })
      return council.record.transaction(authorityId, work)
    }
    const refusing = { office: { ...council.office, record: { ...council.record, transaction } } }
    const mailId = await mailTaken({ ...refusing, authorityId: council.authorityId })
    const { id, subject, attachments, fromAddress, standing } = await newest()
    assert.deepEqual(
      [id, subject, attachments, fromAddress, standing],
      [mailId, null, null, 'family@home.example', 'waiting'],
    )
  })

  it('from a machine, or going in a circle, is kept and never answered', async () => {
    await send(mailOf({ id: 'ooo@home', headers: ['Auto-Submitted: auto-replied'], text: 'I am away.' }))
    assert.equal((await newest()).kind, 'automatic')
    await send(mailOf({ id: 'null@home', text: 'x' }), { from: '' })
    assert.equal((await newest()).kind, 'automatic')
    const hops = Array.from({ length: 60 }, (_, at) => `Received: from a${at} by b; Mon, 2 Mar 2026 10:00:00 +0000`)
    await send(mailOf({ id: 'loop@home', headers: hops, text: 'x' }))
    assert.equal((await newest()).kind, 'loop')
  })

  it('that the council’s own address has sent, as a team does that passes one on, waits for a person and is not answered', async () => {
    await send(
      mailOf({ id: 'passed-on@council.example', from: `Complaints team <${COMPLAINTS}>`, text: 'For the file.' }),
      {
        from: COMPLAINTS,
      },
    )
    const { kind, standing } = await newest()
    assert.deepEqual([kind, standing], ['message', 'waiting'])
  })

  it('that names a complaint is suggested to it and hidden from whoever may not know of it', async () => {
    const { complaintId } = await letterToSend(council)
    const reference = await council.record.transaction(
      council.authorityId,
      async tx => (await openComplaint(tx, complaintId))?.state.reference,
    )
    await send(mailOf({ id: 'ref@home', subject: `About ${reference?.toLowerCase()}`, text: 'x' }))
    assert.deepEqual((await newest()).about, [complaintId])
    await send(mailOf({ id: 'known@home', from: MOTHERS_EMAIL.toUpperCase(), text: 'x' }))
    assert.ok((await newest()).about.includes(complaintId))
    const officer = council.visitor('complaints officer').personId
    const before = (await list()).length
    await council.record.transaction(council.authorityId, async tx => {
      await tx.query(
        `insert into part_list (authority_id, complaint_id, person_id, parts, roles, kept_out) values ($1, $2, $3, '{}', '{}', true)`,
        [tx.authorityId, complaintId, officer],
      )
    })
    const after = await list()
    assert.ok(after.length < before && after.every(({ about }) => !about.includes(complaintId)))
    await council.record.transaction(council.authorityId, tx =>
      tx.query('delete from part_list where complaint_id = $1 and person_id = $2', [complaintId, officer]),
    )
  })

  describe('about a letter that was sent', () => {
    let server: MailServer
    let office: Office
    before(async () => {
      server = await mailServer()
      office = council.office
    })
    after(() => server.close())

    async function sent() {
      const channel = mailChannel({
        host: '127.0.0.1',
        port: server.port,
        secure: false,
        requireTls: false,
        user: null,
        password: null,
        from: COMPLAINTS,
      })
      const letter = await letterToSend(council)
      await askFor(office, letter, council.visitor('complaints manager'))
      assert.equal(await sendNext(office, [channel], council.authorityId), 'taken')
      const raw = server.taken.at(-1)?.raw.toString() ?? ''
      const id = /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? assert.fail('no id')
      const standing = () =>
        council.record.transaction(council.authorityId, async tx => {
          const opened = await openComplaint(tx, letter.complaintId)
          return opened && deliveriesOf(opened.state)[0]?.delivery.standing.kind
        })
      return { id, raw, standing, complaintId: letter.complaintId }
    }
    const report = (id: string) =>
      `From: MAILER-DAEMON@mail.example\r\nMessage-ID: <dsn-${id}>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNot delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; x@y\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${id}>\r\n\r\n--b--\r\n`

    it('that could not be delivered tells the letter, and waits for nobody', async () => {
      const letter = await sent()
      await send(report(letter.id), { from: '' })
      const mail = await newest()
      assert.deepEqual([mail.kind, mail.standing], ['bounce', 'told'])
      assert.equal(await letter.standing(), 'bounced')
    })

    it('of somebody else stands in the inbox for a person', async () => {
      await send(report('11111111-2222-4333-8444-555555555555.1@elsewhere.example'), { from: '' })
      const mail = await newest()
      assert.deepEqual([mail.kind, mail.standing], ['bounce', 'waiting'])
    })

    it('is told still where the process ended between keeping and telling', async () => {
      const letter = await sent()
      await send(report(letter.id), { from: '' })
      const { id } = await newest()
      await council.record.transaction(council.authorityId, tx =>
        tx.query(`update inbox set standing = 'waiting' where mail_id = $1`, [id]),
      )
      await lookAgainAtMail(office, council.authorityId)
      assert.equal((await newest()).standing, 'told')
    })

    it('tells the letter though one before it is damaged, which is said', async () => {
      const [damaged, letter] = [await sent(), await sent()]
      await send(report(damaged.id), { from: '' })
      const first = await newest()
      await send(report(letter.id), { from: '' })
      const second = await newest()
      await council.record.transaction(council.authorityId, tx =>
        tx.query(`update inbox set standing = 'waiting' where mail_id = any($1::uuid[])`, [[first.id, second.id]]),
      )
      await council.record.files.remove({ authorityId: council.authorityId, storedAs: first.storedAs })
      await assert.rejects(lookAgainAtMail(office, council.authorityId), FileMissing)
      const standings = (await list()).slice(0, 2).map(({ standing }) => standing)
      assert.deepEqual(standings, ['told', 'waiting'])
      await council.record.transaction(council.authorityId, tx =>
        tx.query(`update inbox set standing = 'told' where mail_id = $1`, [first.id]),
      )
    })

    it('that answers it is suggested to its complaint, and the letter itself come back is known for what it is', async () => {
      const letter = await sent()
      await send(mailOf({ id: 'answer@home', headers: [`In-Reply-To: <${letter.id}>`], text: 'Thank you.' }))
      assert.equal((await newest()).about[0], letter.complaintId)
      await send(letter.raw)
      assert.equal((await newest()).kind, 'loop')
    })
  })
})

/** As a server that does not say beforehand how much it is going to send. */
function unannounced(port: number, raw: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const lines = ['EHLO a', 'MAIL FROM:<a@b.example>', `RCPT TO:<${COMPLAINTS}>`, 'DATA']
    let said = ''
    let sent = false
    socket.on('error', reject)
    socket.on('data', data => {
      said += data.toString()
      if (sent && /^552/m.test(said)) {
        socket.destroy()
        resolve(/^552.*$/m.exec(said)?.[0] ?? '')
      } else if (/^354/m.test(said) && !sent) {
        sent = true
        socket.write(`${raw}\r\n.\r\n`)
      } else if (/^\d{3} .*\r\n$/m.test(data.toString())) {
        const next = lines.shift()
        if (next !== undefined) socket.write(`${next}\r\n`)
      }
    })
  })
}
