import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { announceHoliday } from '#authority/verbs/announce-holiday.ts'
import { noteEvent } from '#complaint/verbs/note-event.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { disposeOfStream } from '#record/disposal.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { londonDay } from './office.ts'
import { type Once, onceOf } from './once.ts'
import { runOnce, type Task } from './run.ts'
import { runForCouncil } from './run-for-council.ts'

const manager = 'complaints manager'
let council: Council
let other: Council
let now = new Date('2026-03-02T10:00:00.000Z')

const begins: Task = {
  complaintId: null,
  input: { happened: '2 February 2026', form: 'written', subject: 'Calls not returned' },
  expectedVersion: null,
  source: { kind: 'worked' },
}

const note = (complaintId: string, what: string, expectedVersion: number | null): Task => ({
  complaintId,
  input: { happened: '3 February 2026', what },
  expectedVersion,
  source: { kind: 'worked' },
})

function onceFor(key: string, ...sent: readonly string[]): Once {
  const once = onceOf(key, ...sent)
  assert.ok(once)
  return once
}

async function count(table: 'sent_once' | 'entries', of = council): Promise<number> {
  const [row] = await of.record.transaction(of.authorityId, tx =>
    tx.query<{ count: number }>(`select count(*)::integer as count from ${table}`),
  )
  return row?.count ?? 0
}

async function begin(key: string, sent: string) {
  const result = await runOnce(council.office, receiveComplaint, begins, council.visitor(manager), onceFor(key, sent))
  if (result.kind !== 'done') assert.fail(JSON.stringify(result))
  return result
}

describe('something sent twice under one key', () => {
  before(async () => {
    ;[council, other] = await openCouncils(['NNA', 'NNB'], () => now)
  })
  after(() => council.record.close())

  it('is recorded once and answered with the same complaint', async () => {
    const first = await begin('key-of-a-complaint', 'body')
    const before = await count('entries')
    assert.deepEqual(await begin('key-of-a-complaint', 'body'), first)
    assert.equal(await count('entries'), before)
    const [line] = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ kind: string; subject: string }>('select kind, subject from audit order by id desc limit 1'),
    )
    assert.deepEqual(line, { kind: 'view', subject: `complaint/${first.complaintId}` })
  })

  it('is declined with another body, and for another person the key is another key', async () => {
    const visitor = council.visitor(manager)
    await begin('key-of-another', 'body')
    const before = await count('entries')
    const again = await runOnce(council.office, receiveComplaint, begins, visitor, onceFor('key-of-another', 'other'))
    assert.deepEqual(again, { kind: 'key reused' })
    assert.equal(await count('entries'), before)
    const resolver = council.visitor('stage 1 resolver')
    const theirs = await runOnce(council.office, receiveComplaint, begins, resolver, onceFor('key-of-another', 'other'))
    assert.equal(theirs.kind, 'done')
    assert.equal(await count('sent_once', other), 0)
  })

  it('sent at the same moment, is recorded once', async () => {
    const before = await count('entries')
    const both = await Promise.all([begin('key-at-one-moment', 'body'), begin('key-at-one-moment', 'body')])
    assert.deepEqual(both[0], both[1])
    assert.equal(await count('entries'), before + 1)
  })

  it('is answered again though the complaint has gone on since', async () => {
    const { complaintId } = await begin('key-before-notes', 'body')
    const visitor = council.visitor(manager)
    const once = onceFor('key-of-a-note', 'note')
    const send = () => runOnce(council.office, noteEvent, note(complaintId, 'A visit', 1), visitor, once)
    assert.equal((await send()).kind, 'done')
    await runOnce(council.office, noteEvent, note(complaintId, 'Another visit', 2), visitor, null)
    assert.equal((await send()).kind, 'done')
    const reused = onceFor('key-of-a-note', 'another note')
    const otherwise = await runOnce(council.office, noteEvent, note(complaintId, 'X', 3), visitor, reused)
    assert.equal(otherwise.kind, 'key reused')
  })

  it('may be sent again, put right, where nothing was recorded', async () => {
    const { complaintId } = await begin('key-before-mistakes', 'body')
    const visitor = council.visitor(manager)
    const wrong = note(complaintId, '', 1)
    const stale = note(complaintId, 'A visit', 7)
    const right = note(complaintId, 'A visit', 1)
    const kinds: string[] = []
    for (const [at, task] of [wrong, stale, right].entries())
      kinds.push((await runOnce(council.office, noteEvent, task, visitor, onceFor('key-of-mistakes', String(at)))).kind)
    assert.deepEqual(kinds, ['invalid', 'conflict', 'done'])
  })

  it('is not answered to somebody who may no longer do it', async () => {
    const { complaintId } = await begin('key-before-reader', 'body')
    const reader = council.visitor('reader')
    const once = onceFor('key-of-a-reader', 'note')
    assert.equal(
      (await runOnce(council.office, noteEvent, note(complaintId, 'N', 1), reader, once)).kind,
      'not allowed',
    )
  })

  it('counts for the council’s own settings as well', async () => {
    const visitor = council.visitor(manager)
    const input = { happened: '5 January 2026', date: '15 June 2026', title: 'A jubilee', kind: 'added' }
    const send = (sent: string) =>
      runForCouncil(council.office, announceHoliday, input, visitor, { once: onceFor('key-of-a-holiday', sent) })
    const before = await count('entries')
    assert.equal((await send('holiday')).kind, 'done')
    assert.equal((await send('holiday')).kind, 'done')
    assert.equal((await send('another')).kind, 'key reused')
    assert.equal(await count('entries'), before + 1)
  })

  it('is kept for a day, and goes with the complaint', async () => {
    const { complaintId } = await begin('key-to-dispose-of', 'body')
    const kept = await count('sent_once')
    await disposeOfStream(
      council.record,
      council.authorityId,
      { kind: 'complaint', id: complaintId },
      { expectedVersion: 1, happened: onDay(londonDay(now)), why: 'Retention schedule, 4.2' },
      { actor: council.visitor(manager).personId, now: now.toISOString() },
    )
    assert.equal(await count('sent_once'), kept - 1)
    now = new Date('2026-03-03T10:00:01.000Z')
    await begin('key-of-the-next-day', 'body')
    assert.equal(await count('sent_once'), 1)
  })

  it('needs a key long enough not to be met by chance', () => {
    for (const key of ['', 'short', 'with a space', 'né-not-ascii-at-all', 'x'.repeat(201)])
      assert.equal(onceOf(key, 'body'), null, key)
    assert.ok(onceOf('8-visible', 'body'))
  })
})
