import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, MOTHERS_EMAIL } from '#test/letter-to-send.ts'
import { type MailServer, mailServer } from '#test/mail-server.ts'
import { openComplaint } from '../open-complaint.ts'
import { readBounce } from './bounce.ts'
import { mailChannel } from './email.ts'
import { sendNext } from './send-next.ts'
import { takeBounce } from './take-bounce.ts'

const report = (
  reference: string,
  { action = 'failed', status = '5.1.1', code = `smtp; 550 5.1.1 <${MOTHERS_EMAIL}> unknown` } = {},
) =>
  `From: MAILER-DAEMON@home.example
To: complaints@council.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status;
 boundary="b"

--b
Content-Type: text/plain

Your message to ${MOTHERS_EMAIL} could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; home.example
Original-Envelope-Id: ${reference}

Final-Recipient: rfc822; ${MOTHERS_EMAIL}
Action: ${action}
Status: ${status}
Diagnostic-Code: ${code}

--b
Content-Type: text/rfc822-headers

Message-ID: <${reference}@council.example>
Subject: A letter

--b--
`.replaceAll('\n', '\r\n')

const REFERENCE = '0f0e0d0c-0b0a-4908-8706-050403020100.2'

describe('a message that came back (RFC 3464)', () => {
  it('says which it is about and why, without the address', () => {
    assert.deepEqual(readBounce(report(REFERENCE)), {
      reference: REFERENCE,
      action: 'failed',
      why: 'The address is not known there (5.1.1).',
    })
    const other = readBounce(report(REFERENCE, { status: '5.5.0', code: `smtp; 554 no <${MOTHERS_EMAIL}>` }))
    assert.equal(other?.why, 'Their mail server said: smtp; 554 no the address (5.5.0).')
  })

  it('is found by the message it gives back where the envelope says nothing', () => {
    const without = report(REFERENCE).replace(/^Original-Envelope-Id.*\r\n/m, '')
    assert.equal(readBounce(without)?.reference, REFERENCE)
  })

  it('is none where a person answers, a machine is out of the office, or it is about somebody else’s message', () => {
    const answer = `Subject: Re: A letter\r\nIn-Reply-To: <${REFERENCE}@council.example>\r\n\r\nThank you. Action: failed\r\n`
    assert.equal(readBounce(answer), null)
    assert.equal(readBounce(report('12345.other')), null)
    assert.equal(readBounce('\u0000'.repeat(1000)), null)
    assert.equal(readBounce(''), null)
  })

  describe('to the council', () => {
    let council: Council
    let server: MailServer
    before(async () => {
      ;[council] = await openCouncils(['NNB'])
      server = await mailServer()
    })
    after(async () => {
      await server.close()
      await council.record.close()
    })

    it('is told once, leaves the day it was sent, and waits for somebody to send it again', async () => {
      const { office, authorityId } = council
      const letter = await letterToSend(council)
      await askFor(office, letter, council.visitor('complaints manager'))
      const mail = mailChannel({
        host: '127.0.0.1',
        port: server.port,
        secure: false,
        requireTls: false,
        user: null,
        password: null,
        from: 'complaints@council.example',
      })
      assert.equal(await sendNext(office, [mail], authorityId), 'taken')
      const reference = /^Message-ID: <([^@]+)@/m.exec(server.taken[0]?.raw.toString('utf8') ?? '')?.[1] ?? ''
      assert.equal(
        await takeBounce(office, authorityId, report(reference, { action: 'delayed', status: '4.4.1' })),
        'waits',
      )
      assert.equal(await takeBounce(office, authorityId, report(reference)), 'bounced')
      assert.equal(await takeBounce(office, authorityId, report(reference)), 'known')
      assert.equal(await takeBounce(office, authorityId, report(REFERENCE)), 'not ours')
      const state = await council.record.transaction(authorityId, async tx => {
        const opened = await openComplaint(tx, letter.complaintId)
        return opened?.state ?? assert.fail('the complaint is gone')
      })
      assert.deepEqual(
        deliveriesOf(state).map(({ delivery }) => delivery.standing.kind),
        ['bounced'],
      )
      assert.equal(state.letters.sendings.length, 1)
      assert.doesNotMatch(JSON.stringify(state.history.stored), /home\.example/)
      assert.equal(await sendNext(office, [mail], authorityId), 'nothing to send')
    })
  })
})
