import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { settleReminderAddress } from '#authority/verbs/settle-reminder-address.ts'
import { arrangePanel } from '#complaint/verbs/arrange-panel.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { type MailServer, mailServer } from '#test/mail-server.ts'
import { recordStory } from '#test/recorded-story.ts'
import { panelRequested, withPanel } from '#test/stories.ts'
import { takeBounce } from '../dispatch/take-bounce.ts'
import type { Office } from '../office.ts'
import { remindersByMail } from '../reminders/by-mail.ts'
import { run } from '../run.ts'
import { runForCouncil } from '../run-for-council.ts'
import { inviteNext } from './invite-next.ts'
import { lookThroughNext } from './look-through.ts'

describe('invitations to a panel', () => {
  let council: Council
  let office: Office
  let mail: MailServer
  let complaintId = ''
  let clock = new Date()
  const chair: Role = 'panel member'

  beforeEach(async () => {
    clock = new Date('2026-03-02T10:00:00Z')
    mail = await mailServer()
    ;[council] = await openCouncils(['NNA'], () => clock)
    ;({ id: complaintId } = await recordStory(council, withPanel(panelRequested())))
    const settings = {
      host: '127.0.0.1',
      port: mail.port,
      secure: false,
      requireTls: false,
      user: null,
      password: null,
    }
    office = {
      ...council.office,
      reminders: remindersByMail({ ...settings, from: 'complaints@council.example' }, 'https://redress.example'),
    }
    const { personId } = council.visitor(chair)
    const done = await runForCouncil(
      office,
      settleReminderAddress,
      { happened: '2 March 2026', personId, email: 'chair@panel.example' },
      council.visitor('complaints manager'),
    )
    assert.equal(done.kind, 'done', JSON.stringify(done))
  })
  afterEach(async () => {
    await mail.close()
    await council.record.close()
  })

  const record = async (verb: Parameters<typeof run>[1], input: Record<string, string>) => {
    const task = { complaintId, expectedVersion: null, source: { kind: 'worked' as const }, input }
    const done = await run(office, verb, { ...task }, council.visitor('complaints manager'))
    assert.equal(done.kind, 'done', JSON.stringify(done))
  }
  const arranged = (panelOn: string, time: string) =>
    record(arrangePanel, {
      happened: '2 March 2026',
      panelOn,
      time,
      where: 'Holloway Hall',
      wishedBy: 'complainant or advocate',
      reasonIfLate: 'She asked for a later day.',
    })
  const post = () => office.reminders ?? assert.fail('no mail server')

  /** What is sent when everything was looked through: the lines of each calendar part, unfolded. */
  async function sent(): Promise<readonly string[]> {
    const before = mail.taken.length
    while (await lookThroughNext(office, council.authorityId));
    while ((await inviteNext(office, post(), council.authorityId)) !== 'nobody');
    return mail.taken.slice(before).map(({ raw }) => {
      const text = raw.toString()
      const [, part = ''] = /text\/calendar[\s\S]*?base64\r\n(?:[^\r]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/.exec(text) ?? []
      return `${text.slice(0, text.indexOf('\r\n\r\n'))}\n${Buffer.from(part, 'base64').toString().replaceAll('\r\n ', '')}`
    })
  }
  const has = (text: string | undefined, ...lines: readonly RegExp[]) => {
    for (const line of lines) assert.match(text ?? '', line)
  }

  it('go to those who come and have an address, once, and say day and time and not where', async () => {
    await arranged('30 March 2026', '10.30am')
    const [first, ...more] = await sent()
    assert.deepEqual(more, [])
    has(
      first,
      /^To: chair@panel\.example\r$/m,
      /^METHOD:REQUEST\r$/m,
      /^DTSTART:20260330T093000Z\r$/m,
      /^SEQUENCE:0\r$/m,
    )
    has(first, /^UID:panel-substance-0\./m, /^ATTENDEE[^\r]*RSVP=FALSE[^\r]*chair@panel\.example/m)
    assert.ok(!mail.taken.some(({ raw }) => raw.toString().includes('Holloway')))
    assert.ok(!(first ?? '').includes('Holloway'))
    await record(excludePerson, {
      happened: '2 March 2026',
      personId: council.visitor('reader').personId,
      reason: 'Nothing to do with the panel.',
    })
    assert.deepEqual(await sent(), [])
  })

  it('move with the panel: the same meeting, with a higher number', async () => {
    await arranged('30 March 2026', '10.30am')
    await sent()
    await arranged('2 April 2026', '2pm')
    const [moved, ...more] = await sent()
    assert.deepEqual(more, [])
    has(moved, /^METHOD:REQUEST\r$/m, /^DTSTART:20260402T130000Z\r$/m, /^SEQUENCE:1\r$/m, /^UID:panel-substance-0\./m)
  })

  it('are taken back from somebody who is kept out since', async () => {
    await arranged('30 March 2026', '10.30am')
    await sent()
    const { personId } = council.visitor(chair)
    await record(excludePerson, { happened: '2 March 2026', personId, reason: 'A relative.' })
    const [cancelled, ...more] = await sent()
    assert.deepEqual(more, [])
    has(cancelled, /^METHOD:CANCEL\r$/m, /^STATUS:CANCELLED\r$/m, /^SEQUENCE:1\r$/m)
  })

  it('are given up where their day came before the server took them', async () => {
    await arranged('3 March 2026', '10.30am')
    mail.answers = ['451 4.3.0 later']
    assert.deepEqual(await sent(), [])
    clock = new Date('2026-03-04T10:02:00Z')
    assert.deepEqual(await sent(), [])
    const rows = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ standing: string; last_answer: string }>('select standing, last_answer from invitations'),
    )
    assert.deepEqual(rows, [{ standing: 'failed', last_answer: 'Its day is over.' }])
  })

  it('are tried again where the server would not take them, and never sent twice after a kill', async () => {
    await arranged('30 March 2026', '10.30am')
    mail.answers = ['451 4.3.0 later']
    assert.deepEqual(await sent(), [])
    clock = new Date('2026-03-02T10:02:00Z')
    assert.equal((await sent()).length, 1)
    await council.record.transaction(council.authorityId, tx =>
      tx.query("update invitations set standing = 'to go', trying_since = $2 where authority_id = $1", [
        council.authorityId,
        clock.toISOString(),
      ]),
    )
    clock = new Date('2026-03-02T11:00:00Z')
    assert.deepEqual(await sent(), [])
  })

  const standing = () =>
    council.record.transaction(council.authorityId, tx =>
      tx.query<{ standing: string; last_answer: string }>('select standing, last_answer from invitations'),
    )
  const addressGiven = async (email: string) => {
    const done = await runForCouncil(
      office,
      settleReminderAddress,
      { happened: '2 March 2026', personId: council.visitor(chair).personId, email },
      council.visitor('complaints manager'),
    )
    assert.equal(done.kind, 'done', JSON.stringify(done))
  }
  const lastCameBack = () => {
    const id = /^Message-ID:\s+(<invitation\.[^>]+>)/im.exec(mail.taken.at(-1)?.raw.toString() ?? '')?.[1]
    const report = `Content-Type: multipart/report; report-type=delivery-status\r\n\r\nAction: failed\r\nStatus: 5.2.2\r\n\r\nMessage-ID: ${id}\r\n`
    return takeBounce(office, council.authorityId, report)
  }

  it('that come back stop further ones, which go as they stand once the address is given anew', async () => {
    await arranged('30 March 2026', '10.30am')
    await sent()
    assert.equal(await lastCameBack(), 'bounced')
    await arranged('2 April 2026', '2pm')
    assert.deepEqual(await sent(), [])
    const [row] = await standing()
    assert.equal(row?.standing, 'address failing')
    assert.match(row?.last_answer ?? '', /mailbox is full/)
    assert.deepEqual(await sent(), [])
    await addressGiven('chair@panel.example')
    const [moved, ...more] = await sent()
    assert.deepEqual(more, [])
    has(moved, /^DTSTART:20260402T130000Z\r$/m, /^SEQUENCE:1\r$/m)
    assert.deepEqual(await sent(), [])
  })

  it('that came back go once more, themselves, once another address is given', async () => {
    await arranged('30 March 2026', '10.30am')
    await sent()
    assert.equal(await lastCameBack(), 'bounced')
    assert.deepEqual(await sent(), [])
    await addressGiven('new-chair@panel.example')
    const [again, ...more] = await sent()
    assert.deepEqual(more, [])
    has(again, /^To: new-chair@panel\.example\r$/m, /^DTSTART:20260330T093000Z\r$/m, /^SEQUENCE:0\r$/m)
  })

  it('are not sent to a new address once their day is over', async () => {
    await arranged('3 March 2026', '10.30am')
    await sent()
    assert.equal(await lastCameBack(), 'bounced')
    clock = new Date('2026-03-04T10:00:00Z')
    await addressGiven('new-chair@panel.example')
    assert.deepEqual(await sent(), [])
    assert.deepEqual(await standing(), [{ standing: 'failed', last_answer: 'Its day is over.' }])
  })
})
