import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { assign } from '#complaint/verbs/assign.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { noteWaiting } from '#complaint/verbs/note-waiting.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { isoDay } from '#law/day.ts'
import type { Role } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { fromThePast } from '#test/scenario.ts'
import { recountClocks } from '../recount.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { worklistView } from './worklist.ts'
import { endOfWeek, type WorkQuery } from './worklist-conditions.ts'

describe('a worklist', () => {
  let council: Council
  /** By what each is about. Entered as history, so that nobody has to be told of every step first. */
  const complaints = new Map<string, string>()

  async function record(subject: string, verb: Verb<ComplaintState>, input: Readonly<Record<string, unknown>>) {
    const complaintId = complaints.get(subject) ?? null
    const task = { complaintId, input, expectedVersion: null, source: fromThePast }
    const result = await run(council.office, verb, task, council.visitor('complaints manager'))
    assert.equal(result.kind, 'done', `${subject}: ${verb.name}: ${JSON.stringify(result)}`)
    if (result.kind === 'done') complaints.set(subject, result.complaintId)
  }

  const receive = (subject: string, happened: string) =>
    record(subject, receiveComplaint, { happened, form: 'written', subject })
  const start = async (subject: string, happened: string) => {
    await receive(subject, happened)
    await record(subject, startStage1, { happened, limb: 'received' })
  }
  const resolverFor = (subject: string, happened: string) =>
    record(subject, addPerson, {
      happened,
      personId: council.visitor('stage 1 resolver').personId,
      part: 'stage 1 resolver',
    })

  before(async () => {
    ;[council] = await openCouncils(['TST'])
    await receive('Just received', '2 March 2026')
    await start('With the resolver', '27 February 2026')
    await resolverFor('With the resolver', '27 February 2026')
    await start('Late', '9 February 2026')
    await resolverFor('Late', '9 February 2026')
    await start('Answered', '16 February 2026')
    await record('Answered', answerStage1, { happened: '20 February 2026', outcome: 'not resolved' })
    await start('Waiting', '24 February 2026')
    await resolverFor('Waiting', '24 February 2026')
    await record('Waiting', noteWaiting, {
      happened: '26 February 2026',
      taskId: 'substance-answer-stage-1',
      on: 'the complainant',
      waitingFor: 'dates of the visits',
      until: '4 March 2026',
    })
    await receive('Looked after', '2 March 2026')
    await record('Looked after', assign, {
      happened: '2 March 2026',
      personId: council.visitor('complaints officer').personId,
    })
    await receive('Kept from the clerk', '2 March 2026')
    await record('Kept from the clerk', excludePerson, {
      happened: '2 March 2026',
      personId: council.visitor('panel clerk').personId,
      reason: 'A neighbour.',
    })
  })
  after(() => council.record.close())

  async function list(role: Role, query: Partial<WorkQuery> = {}, office = council.office) {
    const asked = { list: 'with you', lookedAfterBy: 'anybody', page: 1, ...query } as const
    const seen = await show(office, worklistView, asked, council.visitor(role))
    if (seen.kind !== 'shown') assert.fail(seen.kind)
    return seen.shown
  }
  const subjects = async (role: Role, query: Partial<WorkQuery> = {}, office = council.office) =>
    (await list(role, query, office)).rows.map(({ subject }) => subject).toSorted()

  it('puts a complaint with whoever has something to do in it', async () => {
    assert.deepEqual(await subjects('stage 1 resolver'), ['Late', 'With the resolver'])
    assert.deepEqual(await subjects('complaints officer'), ['Looked after'])
    assert.deepEqual(await subjects('complaints manager'), ['Just received', 'Kept from the clerk'])
    assert.deepEqual(await subjects('complaints manager', { list: 'with others' }), [
      'Late',
      'Looked after',
      'With the resolver',
    ])
  })

  it('shows what waits for the complainant: the next stage to be asked for, or something they were asked', async () => {
    const { rows } = await list('complaints manager', { list: 'complainant' })
    assert.deepEqual(rows.map(({ subject }) => subject).toSorted(), ['Answered', 'Waiting'])
    assert.equal(rows.find(({ subject }) => subject === 'Waiting')?.tasks[0]?.waits, 'dates of the visits')
  })

  it('gives a task back to its holder on the day until which it could wait, and warns of it the day after', async () => {
    const on = (day: string) => ({ ...council.office, now: () => new Date(`${day}T10:00:00.000Z`) })
    assert.deepEqual(await subjects('stage 1 resolver', {}, on('2026-03-03')), ['Late', 'With the resolver'])
    assert.deepEqual(await subjects('stage 1 resolver', {}, on('2026-03-04')), ['Late', 'Waiting', 'With the resolver'])
    const { rows } = await list('complaints manager', { list: 'warnings' }, on('2026-03-05'))
    const warned = rows.find(({ subject }) => subject === 'Waiting')?.warnings.map(({ what }) => what)
    assert.ok(
      warned?.some(what => /the wait for dates of the visits is over/.test(what)),
      JSON.stringify(warned),
    )
  })

  it('shows what is past its lawful date, and what is due by Friday', async () => {
    assert.deepEqual(await subjects('complaints manager', { list: 'late' }), ['Late'])
    const { rows, weekEnds } = await list('complaints manager', { list: 'this week' })
    assert.equal(weekEnds, isoDay('2026-03-06'))
    for (const { next } of rows) assert.ok(next && next.due <= weekEnds)
    assert.equal(endOfWeek(isoDay('2026-03-07')), isoDay('2026-03-13'))
    assert.equal(endOfWeek(isoDay('2026-03-06')), isoDay('2026-03-06'))
  })

  it('warns of what will go wrong on present dates', async () => {
    const office = { ...council.office, now: () => new Date('2026-03-11T10:00:00.000Z') }
    const { rows } = await list('complaints manager', { list: 'warnings' }, office)
    const warned = (about: string) => rows.find(({ subject }) => subject === about)?.warnings.map(({ what }) => what)
    assert.deepEqual(warned('With the resolver'), ['Stage 1 response: on present dates it will be late'])
    assert.equal(warned('Late'), undefined, 'what is late already is told as late')
  })

  it('keeps to those that somebody looks after, or nobody', async () => {
    const mine = { list: 'with you', lookedAfterBy: 'me' } as const
    assert.deepEqual(await subjects('complaints officer', mine), ['Looked after'])
    assert.deepEqual(await subjects('complaints manager', mine), [])
    assert.ok(
      !(await subjects('complaints manager', { list: 'with others', lookedAfterBy: 'nobody' })).includes(
        'Looked after',
      ),
    )
  })

  it('leaves no trace, in rows or in counts, of what somebody is kept out of or has no part in', async () => {
    const clerk = await list('panel clerk', { list: 'with others' })
    assert.ok(!clerk.rows.some(({ subject }) => subject === 'Kept from the clerk'))
    const manager = await list('complaints manager', { list: 'with others' })
    assert.equal(clerk.counts['with others'], manager.counts['with you'] + manager.counts['with others'] - 1)
    const resolver = await list('stage 1 resolver', { list: 'with others' })
    assert.deepEqual([resolver.total, resolver.counts.late, resolver.counts.complainant], [0, 1, 1])
    assert.equal((await list('investigating officer')).counts['with others'], 0)
  })

  it('is remade from the entries as it was written with them', async () => {
    const rows = () =>
      council.record.transaction(council.authorityId, tx =>
        tx.query('select * from work_list join work_detail using (authority_id, complaint_id) order by complaint_id'),
      )
    const before = await rows()
    await recountClocks(council.office, council.authorityId)
    assert.deepEqual(await rows(), before)
    assert.ok(before.length > 5)
  })
})
