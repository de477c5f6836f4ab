import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { isoDay } from '#law/day.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { recordStory } from '#test/recorded-story.ts'
import { panelArranged } from '#test/stories.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { calendarView, meetingView } from '../views/calendar.ts'
import { calendarText } from './calendar-text.ts'
import { calendarFeed, settleCalendarAddress } from './feed.ts'

const meeting = {
  id: 'panel-substance-0',
  kind: 'panel',
  title: 'Review panel',
  on: isoDay('2026-06-30'),
  time: '10:30',
  where: 'Room 4; the hall, upstairs\nBEGIN:VEVENT',
  moved: 2,
  complaintId: 'c1',
  reference: 'NNA/2026/0001',
} as const

/** Long lines are folded: a break and a blank go on with the line before (RFC 5545, 3.1). */
const linesOf = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('dates as a calendar reads them', () => {
  const at = new Date('2026-06-01T09:00:00.000Z')

  it('say the time by the clock in England, in summer and in winter', () => {
    const summer = linesOf(calendarText('Redress', [meeting], at))
    assert.ok(summer.includes('DTSTART:20260630T093000Z'), summer.join('\n'))
    const winter = linesOf(calendarText('Redress', [{ ...meeting, on: isoDay('2026-12-01') }], at))
    assert.ok(winter.includes('DTSTART:20261201T103000Z'))
  })

  it('are the whole day where no time is fixed, on that day wherever the service runs', () => {
    const lines = linesOf(calendarText('Redress', [{ ...meeting, time: null }], at))
    assert.ok(lines.includes('DTSTART;VALUE=DATE:20260630'))
  })

  it('keep what was moved under the same id, with a higher sequence', () => {
    const lines = linesOf(calendarText('Redress', [meeting], at))
    assert.ok(lines.includes('UID:panel-substance-0.c1') && lines.includes('SEQUENCE:2'))
  })

  it('take no line of a text as one of their own', () => {
    const lines = linesOf(calendarText('Redress', [meeting], at))
    assert.equal(lines.filter(line => line === 'BEGIN:VEVENT').length, 1)
    assert.ok(lines.includes('LOCATION:Room 4\\; the hall\\, upstairs\\nBEGIN:VEVENT'))
  })
})

describe('somebody’s own calendar', () => {
  let council: Council
  let other: Council
  let complaintId = ''
  const chair: Role = 'panel member'
  before(async () => {
    ;[council, other] = await openCouncils(['NNA', 'NNB'])
    ;({ id: complaintId } = await recordStory(council, panelArranged()))
  })
  after(() => council.record.close())

  const secretOf = async (of: Council, role: Role): Promise<string | null> => {
    const seen = await show(of.office, calendarView, null, of.visitor(role))
    return seen.kind === 'shown' ? seen.shown.secret : assert.fail(seen.kind)
  }
  const fed = (secret: string | null, of = council) => calendarFeed(of.office, of.authorityId, secret ?? '')

  async function address(role: Role): Promise<string> {
    assert.equal(await settleCalendarAddress(council.office, 'make-calendar-address', council.visitor(role)), 'done')
    return (await secretOf(council, role)) ?? assert.fail('no address')
  }

  it('is read by whoever has its address, in this council alone', async () => {
    const secret = await address(chair)
    const text = (await fed(secret)) ?? assert.fail('nothing is fed')
    assert.match(text, /SUMMARY:[A-Z]+\/\d{4}\/\d+: Review panel/)
    assert.match(text, new RegExp(`UID:panel-substance-0\\.${complaintId}`))
    assert.equal(await fed(secret, other), null)
    assert.equal(await fed(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`), null)
    assert.equal(await fed(''), null)
  })

  it('has one address until it is stopped, and then that address is none', async () => {
    const secret = await address(chair)
    assert.equal(await address(chair), secret)
    await settleCalendarAddress(council.office, 'stop-calendar-address', council.visitor(chair))
    assert.equal(await fed(secret), null)
    assert.notEqual(await address(chair), secret)
  })

  it('stands in the audit each time it is read, and each time that an address is made, stopped or none', async () => {
    const told = async () =>
      council.record.transaction(council.authorityId, tx =>
        tx.query<{ kind: string; subject: string; actor: string }>(
          'select kind, subject, actor from audit order by id desc limit 1',
        ),
      )
    const secret = await address(chair)
    await fed(secret)
    const { personId } = council.visitor(chair)
    assert.deepEqual(await told(), [{ kind: 'download', subject: 'calendar', actor: personId }])
    await fed('nothing')
    assert.deepEqual(await told(), [{ kind: 'refusal', subject: 'view/calendar feed', actor: 'system' }])
    await settleCalendarAddress(council.office, 'stop-calendar-address', council.visitor(chair))
    assert.deepEqual(await told(), [{ kind: 'permission', subject: 'calendar', actor: personId }])
  })

  it('never tells where people meet, which the file of one meeting does', async () => {
    const text = (await fed(await address(chair))) ?? ''
    assert.doesNotMatch(text, /LOCATION/)
    const query = { id: complaintId, meeting: 'panel-substance-0' }
    const seen = await show(council.office, meetingView, query, council.visitor(chair))
    assert.equal(seen.kind, 'shown')
  })

  it('has nothing more of a complaint from which somebody is kept out since', async () => {
    const secret = await address('independent person')
    assert.match((await fed(secret)) ?? '', /Review panel/)
    const { personId } = council.visitor('independent person')
    const done = await run(
      council.office,
      excludePerson,
      {
        complaintId,
        input: { happened: '2 March 2026', personId, reason: 'A relative.' },
        expectedVersion: null,
        source: { kind: 'worked' },
      },
      council.visitor('complaints manager'),
    )
    assert.equal(done.kind, 'done', JSON.stringify(done))
    assert.doesNotMatch((await fed(secret)) ?? '', /Review panel/)
  })
})
