import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { settleReminderAddress } from '#authority/verbs/settle-reminder-address.ts'
import { settleReminders } from '#authority/verbs/settle-reminders.ts'
import { assign } from '#complaint/verbs/assign.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { type MailServer, mailServer } from '#test/mail-server.ts'
import { recordStory } from '#test/recorded-story.ts'
import { sendMail } from '#test/send-mail.ts'
import { stage1Started } from '#test/stories.ts'
import { takeBounce } from '../dispatch/take-bounce.ts'
import { listenForMail } from '../inbox/listen.ts'
import type { Office } from '../office.ts'
import { run } from '../run.ts'
import { runForCouncil } from '../run-for-council.ts'
import { show } from '../view.ts'
import { councilRemindersView } from '../views/reminders.ts'
import { remindersByMail } from './by-mail.ts'
import { remindNext } from './remind-next.ts'

const MONDAY = '2026-03-02'
const manager: Role = 'complaints manager'

describe('reminders', () => {
  let council: Council
  let office: Office
  let mail: MailServer
  let complaintId = ''
  let clock = new Date()
  const at = (time: string) => {
    clock = new Date(time)
  }

  beforeEach(async () => {
    at(`${MONDAY}T10:00:00Z`)
    mail = await mailServer()
    ;[council] = await openCouncils(['NNA'], () => clock)
    ;({ id: complaintId } = await recordStory(council, stage1Started()))
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
  })
  afterEach(async () => {
    await mail.close()
    await council.record.close()
  })

  const settled = async (verb: Parameters<typeof runForCouncil>[1], input: Record<string, string>) => {
    const done = await runForCouncil(office, verb, { happened: '2 March 2026', ...input }, council.visitor(manager))
    assert.equal(done.kind, 'done', JSON.stringify(done))
  }
  const addressOf = (role: Role, email = `${role.replaceAll(' ', '.')}@council.example`) =>
    settled(settleReminderAddress, { personId: council.visitor(role).personId, email })
  const post = () => office.reminders ?? assert.fail('no mail server')

  /** All that is to go at this moment. */
  async function remind(): Promise<readonly string[]> {
    const done: string[] = []
    for (;;) {
      const step = await remindNext(office, post(), council.authorityId)
      if (step === 'nobody') return done
      done.push(step)
    }
  }
  const rows = () =>
    council.record.transaction(council.authorityId, tx =>
      tx.query<{ standing: string; things: number; attempts: number }>(
        "select standing, things, attempts from reminders where standing not in ('no address', 'nothing to tell') order by on_day",
      ),
    )
  const done = async (verb: Parameters<typeof run>[1], input: Record<string, string>) => {
    const task = { complaintId, expectedVersion: null, source: { kind: 'worked' as const }, input }
    const result = await run(office, verb, task, council.visitor(manager))
    assert.equal(result.kind, 'done', JSON.stringify(result))
  }

  it('go to whoever has to act and has an address, once a day and again the next working day', async () => {
    await addressOf(manager)
    await addressOf('panel clerk')
    assert.deepEqual(await remind(), ['taken'])
    assert.deepEqual(
      mail.taken.map(({ to }) => to),
      [['complaints.manager@council.example']],
    )
    assert.deepEqual(await remind(), [])
    at('2026-03-02T16:00:00Z')
    assert.deepEqual(await remind(), [])
    at('2026-03-03T08:01:00Z')
    assert.deepEqual(await remind(), ['taken'])
    assert.equal(mail.taken.length, 2)
  })

  it('gather everything of one person in one message', async () => {
    await recordStory(council, stage1Started())
    await addressOf(manager)
    await remind()
    const [message] = mail.taken
    const text = message?.raw.toString() ?? ''
    assert.equal(mail.taken.length, 1)
    assert.equal(text.match(/^TST\/2024\/0001: Answer at stage 1\./gm)?.length, 2, text)
    assert.match(text, /^Subject: NNA Council, complaints: 2 late\r$/m)
  })

  it('hold nothing of the family: references, words of the procedure and days', async () => {
    await done(assign, {
      happened: '2 March 2026',
      personId: council.visitor('complaints officer').personId,
      reason: 'Zebrafinch Holloway asked for her.',
    })
    await addressOf('complaints officer')
    await remind()
    const told = mail.taken.map(({ raw }) => raw.toString()).join('')
    assert.match(told, /^Auto-Submitted: auto-generated\r$/m)
    const lines = told.split('\r\n').filter(line => /^TST\//.test(line))
    assert.ok(lines.length > 0, told)
    const { names, subject } = await council.record.transaction(council.authorityId, async tx => ({
      names: await tx.query<{ name: string }>('select name from person_list'),
      subject: await tx.query<{ subject: string }>('select distinct subject from complaint_list'),
    }))
    for (const one of [...names.map(({ name }) => name), ...subject.map(one => one.subject), 'Zebrafinch'])
      assert.ok(!told.includes(one), one)
  })

  it('wait for the hours of a working day', async () => {
    await addressOf(manager)
    for (const quiet of [
      '2026-03-07T11:00:00Z',
      '2026-04-03T11:00:00Z',
      '2026-03-03T07:59:00Z',
      '2026-03-03T17:00:00Z',
    ]) {
      at(quiet)
      assert.deepEqual(await remind(), [], quiet)
    }
    at('2026-06-01T07:00:00Z')
    assert.deepEqual(await remind(), ['taken'], 'eight in the morning, in summer')
  })

  it('are not sent where the council has settled so', async () => {
    await addressOf(manager)
    await settled(settleReminders, { send: 'no', reason: 'Everybody looks every day.' })
    assert.deepEqual(await remind(), [])
  })

  it('say nothing to somebody kept out of the complaint, nor to somebody without a role any more', async () => {
    await addressOf('complaints officer')
    await done(assign, {
      happened: '2 March 2026',
      personId: council.visitor('complaints officer').personId,
      reason: 'Has room.',
    })
    assert.deepEqual(await remind(), ['taken'])
    at('2026-03-03T10:00:00Z')
    await done(excludePerson, {
      happened: '2 March 2026',
      personId: council.visitor('complaints officer').personId,
      reason: 'A relative.',
    })
    assert.deepEqual(await remind(), [])
  })

  it('are tried again where the server would not take them yet, and told when it never will', async () => {
    await addressOf(manager)
    mail.answers = ['451 4.3.0 later']
    assert.deepEqual(await remind(), ['not yet'])
    assert.deepEqual(await remind(), [])
    at('2026-03-02T10:02:00Z')
    mail.answers = ['550 5.1.1 no such user']
    assert.deepEqual(await remind(), ['refused'])
    assert.deepEqual(await rows(), [{ standing: 'failed', things: 1, attempts: 2 }])
    at('2026-03-02T12:00:00Z')
    assert.deepEqual(await remind(), [])
  })

  it('go once, though two programs send at the same time', async () => {
    await addressOf(manager)
    await Promise.all([remind(), remind(), remind()])
    assert.equal(mail.taken.length, 1)
  })

  it('are not sent a second time after a process was killed with one in its hands', async () => {
    await addressOf(manager)
    await council.record.transaction(council.authorityId, tx =>
      tx.query(
        `insert into reminders (authority_id, person_id, on_day, standing, things, attempts, not_before, trying_since)
         values ($1, $2, '2026-03-02', 'to go', 1, 1, $3, $3)`,
        [council.authorityId, council.visitor(manager).personId, clock.toISOString()],
      ),
    )
    assert.deepEqual(await remind(), [])
    at('2026-03-02T10:11:00Z')
    assert.deepEqual(await remind(), [])
    assert.deepEqual(await rows(), [{ standing: 'may have gone', things: 1, attempts: 1 }])
    at('2026-03-03T10:00:00Z')
    assert.deepEqual(await remind(), ['taken'])
  })

  it('that were never taken on their day are given up, and the next day has its own', async () => {
    await addressOf(manager)
    mail.answers = ['451 4.3.0 later']
    assert.deepEqual(await remind(), ['not yet'])
    at('2026-03-03T10:00:00Z')
    assert.deepEqual(await remind(), ['taken'])
    assert.deepEqual(
      (await rows()).map(({ standing }) => standing),
      ['given up', 'gone'],
    )
  })

  it('stand in the audit of the complaint: who was reminded, and of what', async () => {
    await addressOf(manager)
    await remind()
    const lines = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ actor: string; subject: string; detail: string }>(
        "select actor, subject, detail from audit where kind = 'send'",
      ),
    )
    assert.equal(lines.length, 1)
    const { personId } = council.visitor(manager)
    assert.deepEqual([lines[0]?.actor, lines[0]?.subject], ['system', `complaint/${complaintId}`])
    const { reminded, of } = JSON.parse(lines[0]?.detail ?? '{}')
    assert.equal(reminded, personId)
    assert.ok(Array.isArray(of) && of.length > 0)
  })

  describe('that come back', () => {
    const report = (message: string, action = 'failed') =>
      [
        'From: MAILER-DAEMON@council.example',
        'To: complaints@council.example',
        'Subject: Undelivered',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        `Action: ${action}`,
        'Status: 5.1.1',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        message.slice(0, message.indexOf('\r\n\r\n')),
        '--b--',
        '',
      ].join('\r\n')
    const lastSent = () => mail.taken.at(-1)?.raw.toString() ?? ''
    const asTheManagerSees = async () => {
      const seen = await show(office, councilRemindersView, null, council.visitor(manager))
      if (seen.kind !== 'shown') assert.fail(seen.kind)
      return seen.shown.people.find(({ personId }) => personId === council.visitor(manager).personId)
    }

    it('are taken by the inbox, told to the manager, and nothing more goes there until it is settled again', async () => {
      await addressOf(manager)
      assert.deepEqual(await remind(), ['taken'])
      const address = 'complaints@council.example'
      const settings = { host: '127.0.0.1', port: 0, addresses: new Map(), largest: 100_000, tls: null }
      const heard = await listenForMail(office, settings, () => council.authorityId, assert.fail)
      await sendMail(heard.port, { raw: report(lastSent()), from: '', to: address })
      await heard.close()
      const mails = await council.record.transaction(council.authorityId, tx =>
        tx.query<{ kind: string; standing: string; reason: string }>('select kind, standing, reason from inbox'),
      )
      assert.deepEqual(mails, [{ kind: 'bounce', standing: 'told', reason: 'bounced' }])
      assert.equal((await asTheManagerSees())?.failing?.why, 'The address is not known there (5.1.1).')
      assert.equal((await asTheManagerSees())?.last?.standing, 'came back')
      at('2026-03-03T10:00:00Z')
      assert.deepEqual(await remind(), [])
      await addressOf(manager)
      at('2026-03-04T10:00:00Z')
      assert.deepEqual(await remind(), ['taken'])
      assert.equal((await asTheManagerSees())?.failing, null)
    })

    it('say nothing of an address that was given since, nor where nothing was sent, nor while the server still tries', async () => {
      await addressOf(manager)
      await remind()
      const first = lastSent()
      assert.equal(await takeBounce(office, council.authorityId, report(first, 'delayed')), 'waits')
      const notSent = first.replaceAll('2026-03-02.', '2026-03-01.')
      assert.equal(await takeBounce(office, council.authorityId, report(notSent)), 'not ours')
      await addressOf(manager)
      assert.equal(await takeBounce(office, council.authorityId, report(first)), 'known')
      assert.equal((await asTheManagerSees())?.failing, null)
      at('2026-03-03T10:00:00Z')
      assert.deepEqual(await remind(), ['taken'])
    })
  })
})
