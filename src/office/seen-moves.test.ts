import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { announceHoliday } from '#authority/verbs/announce-holiday.ts'
import { assign } from '#complaint/verbs/assign.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { isoDay } from '#law/day.ts'
import { exactly } from '#law/span.ts'
import { disposeOfStream } from '#record/disposal.ts'
import type { Role } from '#stream/role.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { recountClocks } from './recount.ts'
import { run } from './run.ts'
import { runForCouncil } from './run-for-council.ts'
import { markMovesSeen } from './seen-moves.ts'
import { show } from './view.ts'
import { complaintView } from './views/complaint.ts'
import { worklistView } from './views/worklist.ts'

let council: Council
let other: Council
let now = '2026-03-02T10:00:00.000Z'

const manager: Role = 'complaints manager'

async function record(verb: Parameters<typeof run>[1], complaintId: string | null, input: Record<string, string>) {
  const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
  const result = await run(council.office, verb, task, council.visitor(manager))
  if (result.kind !== 'done') assert.fail(JSON.stringify(result))
  return result.complaintId
}

/** Received on Monday 2 March 2026, so that ten working days end on Monday 16 March. */
async function begun(subject: string): Promise<string> {
  const id = await record(receiveComplaint, null, { happened: '2 March 2026', form: 'written', subject })
  await record(startStage1, id, { happened: '2 March 2026', limb: 'received' })
  return id
}

async function holiday(date: string, kind: 'added' | 'removed' = 'added'): Promise<void> {
  const input = { happened: '2 March 2026', date, title: 'Extra bank holiday', kind }
  const done = await runForCouncil(council.office, announceHoliday, input, council.visitor(manager))
  assert.equal(done.kind, 'done', JSON.stringify(done))
  await recountClocks(council.office, council.authorityId)
}

async function page(id: string, role: Role = manager) {
  const seen = await show(council.office, complaintView, { id, looking: { kind: 'now' } }, council.visitor(role))
  if (seen.kind !== 'shown') assert.fail(seen.kind)
  return seen.shown
}

const unseen = async (id: string, role: Role = manager) =>
  (await page(id, role)).unseenMoves.flatMap(({ dates }) => dates.map(({ title, from, to }) => ({ title, from, to })))

async function listed(role: Role = manager) {
  const query = { list: 'moved', lookedAfterBy: 'anybody', page: 1 } as const
  const seen = await show(council.office, worklistView, query, council.visitor(role))
  if (seen.kind !== 'shown') assert.fail(seen.kind)
  return seen.shown
}

async function audited(subject: string): Promise<readonly { kind: string; actor: string; detail: string | null }[]> {
  return council.record.transaction(council.authorityId, tx =>
    tx.query('select kind, actor, detail from audit where subject = $1 order by id desc limit 1', [subject]),
  )
}

describe('dates that a holiday moved', () => {
  before(async () => {
    now = '2026-03-02T10:00:00.000Z'
    ;[council, other] = await openCouncils(['NNA', 'NNB'], () => new Date(now))
  })
  after(() => council.record.close())

  it('are told in each complaint, from what to what, until somebody has seen them, and to others still', async () => {
    const id = await begun('Calls not returned')
    assert.deepEqual(await unseen(id), [])
    await holiday('12 March 2026')
    const [first] = await unseen(id)
    assert.deepEqual(first, {
      title: 'Stage 1 response',
      from: exactly(isoDay('2026-03-16')),
      to: exactly(isoDay('2026-03-17')),
    })
    const { rows, movedUpTo } = await listed()
    assert.deepEqual(rows.find(row => row.id === id)?.moves[0], {
      what: 'Stage 1 response',
      from: isoDay('2026-03-16'),
      to: isoDay('2026-03-17'),
      holiday: isoDay('2026-03-12'),
      kind: 'added',
    })
    assert.deepEqual(await markMovesSeen(council.office, { ids: [id], upTo: movedUpTo }, council.visitor(manager)), {
      kind: 'done',
    })
    const [line] = await audited(`complaint/${id}`)
    assert.equal(line?.kind, 'change')
    assert.match(line?.detail ?? '', /dates moved by a holiday/)
    assert.deepEqual([await unseen(id), (await listed()).total], [[], 0])
    assert.equal((await unseen(id, 'complaints officer')).length, (await page(id)).moves[0]?.dates.length)
    assert.equal((await page(id)).moves.length, 1, 'the history goes on telling it')
  })

  it('are told again where a later holiday moves them, and only that', async () => {
    const id = await begun('A second holiday')
    await holiday('11 March 2026')
    const { movedUpTo } = await listed()
    await markMovesSeen(council.office, { ids: [id], upTo: movedUpTo }, council.visitor(manager))
    await holiday('11 March 2026', 'removed')
    const [again, ...more] = (await page(id)).unseenMoves
    assert.deepEqual([again?.holiday.kind, more.length], ['removed', 0])
    assert.deepEqual(
      (await listed()).rows
        .find(row => row.id === id)
        ?.moves.map(({ kind }) => kind)
        .includes('added'),
      false,
    )
  })

  it('are not told of a complaint that came afterwards, which was counted with the holiday from the first', async () => {
    now = '2026-03-03T10:00:00.000Z'
    const id = await begun('Came afterwards')
    assert.deepEqual((await page(id)).moves, [])
  })

  it('stand in the list of those who work the complaint', async () => {
    const id = await begun('Looked after')
    now = '2026-03-03T10:00:01.000Z'
    await holiday('13 March 2026')
    const mine = async () => (await listed('complaints officer')).rows.some(row => row.id === id)
    assert.equal(await mine(), false)
    const { personId } = council.visitor('complaints officer')
    await record(assign, id, { happened: '3 March 2026', personId })
    assert.equal(await mine(), true)
  })

  it('cannot be marked by those who may not know of the complaint, and the try is in the audit', async () => {
    const id = await begun('Kept from the clerk')
    const clerk = council.visitor('panel clerk')
    await record(excludePerson, id, { happened: '3 March 2026', personId: clerk.personId, reason: 'A neighbour.' })
    const tries = [
      [council, clerk, 'not found'],
      [council, council.visitor('investigating officer'), 'not found'],
      [council, council.visitor('administrator'), 'not allowed'],
      [other, other.visitor(manager), 'not found'],
    ] as const
    for (const [one, visitor, expected] of tries) {
      const { kind } = await markMovesSeen(one.office, { ids: [id], upTo: 1 }, visitor)
      assert.equal(kind, expected, visitor.personId)
    }
    const [line] = await audited('view/worklist')
    assert.equal(line?.kind, 'refusal')
    const forged = [
      { ids: ['no id'], upTo: 1 },
      { ids: [], upTo: 1 },
      { ids: [id], upTo: 0 },
      { ids: [id], upTo: 1_000_000 },
    ]
    for (const each of forged)
      assert.equal((await markMovesSeen(council.office, each, council.visitor(manager))).kind, 'not found')
  })

  it('leave no mark of who saw them once the complaint is disposed of', async () => {
    const id = await begun('To be disposed of')
    await markMovesSeen(council.office, { ids: [id], upTo: 1 }, council.visitor(manager))
    const marks = () =>
      council.record.transaction(council.authorityId, tx =>
        tx.query('select from seen_moves where complaint_id = $1', [id]),
      )
    assert.equal((await marks()).length, 1)
    const { version } = await page(id)
    await disposeOfStream(
      council.record,
      council.authorityId,
      { kind: 'complaint', id },
      { expectedVersion: version, happened: onDay(isoDay('2026-03-03')), why: 'Kept long enough.' },
      { actor: 'system', now },
    )
    assert.equal((await marks()).length, 0)
  })
})
