import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { ComplaintState } from '#complaint/state.ts'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { close } from '#complaint/verbs/close.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { planAgreed } from '#complaint/verbs/plan-agreed.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordCarriedOut } from '#complaint/verbs/record-carried-out.ts'
import { withdrawEntry } from '#complaint/verbs/withdraw-entry.ts'
import { dateInWords } from '#law/day-words.ts'
import type { Role } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { fromThePast } from '#test/scenario.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { type AgreedQuery, agreedView } from './agreed.ts'

/** It is 2 March 2026. */
describe('the register of what was agreed, over all complaints', () => {
  let council: Council
  let other: Council
  const complaints = new Map<string, string>()

  async function record(subject: string, verb: Verb<ComplaintState>, input: Readonly<Record<string, unknown>>) {
    const complaintId = complaints.get(subject) ?? null
    const task = { complaintId, input, expectedVersion: null, source: fromThePast }
    const result = await run(council.office, verb, task, council.visitor('complaints manager'))
    assert.equal(result.kind, 'done', `${subject}: ${verb.name}: ${JSON.stringify(result)}`)
    if (result.kind === 'done') complaints.set(subject, result.complaintId)
  }
  const agreed = async (subject: string, text: string, more: object = {}) => {
    if (!complaints.has(subject))
      await record(subject, receiveComplaint, { happened: '2 February 2026', form: 'written', subject })
    await record(subject, agreeAction, {
      happened: '2 February 2026',
      stage: '1',
      kind: 'other action',
      text,
      symbolic: 'no',
      fromEvent: 'the letter',
      from: '2 February 2026',
      ...more,
    })
  }
  const looked = async (query: Partial<AgreedQuery> = {}, role: Role = 'complaints manager', of = council) => {
    const all = { show: 'open', at: null, owner: null, team: null, page: 1, ...query } as const
    const seen = await show(of.office, agreedView, all, of.visitor(role))
    assert.equal(seen.kind, 'shown')
    return seen.kind === 'shown' ? seen.shown : assert.fail()
  }
  const words = async (query: Partial<AgreedQuery> = {}, role: Role = 'complaints manager') =>
    (await looked(query, role)).rows.map(({ words: text }) => text)
  const idOf = async (text: string) =>
    (await looked({ show: 'all' })).rows.find(one => one.words === text)?.agreedId ?? assert.fail(text)

  before(async () => {
    ;[council, other] = await openCouncils(['TST', 'OTH'])
    await agreed('First', 'Meet the family.', { within: '3', unit: 'weeks' })
    await agreed('First', 'Change the leaflet.', {
      within: '2',
      unit: 'months',
      ownerId: council.visitor('complaints officer').personId,
    })
    await agreed('Second', 'Pass on the request.', { within: '', fromEvent: '', from: '', stage: '' })
    await agreed('Second', 'Call them back.', { within: '1', unit: 'weeks' })
    await record('Second', recordCarriedOut, {
      happened: '12 February 2026',
      actionIds: await idOf('Call them back.'),
      evidence: 'The note of the call.',
      acceptedBy: 'the council',
    })
    await record('Second', close, { happened: '1 March 2026', reason: 'Nothing more is asked.' })
  })
  after(() => council.record.close())

  it('lists what is open, the earliest day first and what has none last', async () => {
    assert.deepEqual(await words(), ['Meet the family.', 'Change the leaflet.', 'Pass on the request.'])
  })

  it('says today what is overdue, and keeps no such word', async () => {
    const { rows, counts } = await looked({ show: 'overdue' })
    assert.deepEqual(
      rows.map(({ words: text, dueBy }) => [text, dueBy && dateInWords(dueBy)]),
      [['Meet the family.', '23 February 2026']],
    )
    assert.deepEqual([counts.open, counts.overdue, counts.proved, counts.all], [3, 1, 1, 4])
  })

  it('shows for what is proved the document, the day and the person', async () => {
    const [row] = (await looked({ show: 'proved' })).rows
    assert.equal(row?.proof?.words, 'The note of the call.')
    assert.equal(row?.proof?.acceptedBy, 'the council')
    assert.equal(row?.doneLate, 3)
  })

  it('keeps what is open when its complaint is closed', async () => {
    const [row] = (await looked()).rows.filter(({ words: text }) => text === 'Pass on the request.')
    assert.equal(row?.isClosed, true)
  })

  it('is narrowed by owner, by nobody, by team and by stage', async () => {
    const owner = council.visitor('complaints officer').personId
    assert.deepEqual(await words({ owner }), ['Change the leaflet.'])
    assert.deepEqual(await words({ owner: 'nobody' }), ['Meet the family.', 'Pass on the request.'])
    assert.deepEqual(await words({ at: 'not recorded' }), ['Pass on the request.'])
    await record('First', planAgreed, {
      happened: '2 March 2026',
      agreedId: await idOf('Meet the family.'),
      team: 'Family support',
      within: '6',
      unit: 'weeks',
      fromEvent: 'the letter',
      from: '2 February 2026',
    })
    assert.deepEqual(await words({ team: 'Family support' }), ['Meet the family.'])
    assert.deepEqual((await looked()).teams, [{ team: 'Family support', open: 1 }])
    assert.equal((await looked()).counts.overdue, 0)
  })

  it('shows nothing of a complaint from which somebody is kept out, nor of another council', async () => {
    await record('Second', excludePerson, {
      happened: '2 March 2026',
      personId: council.visitor('panel clerk').personId,
      reason: 'A neighbour.',
    })
    assert.deepEqual(await words({ show: 'all' }, 'panel clerk'), ['Meet the family.', 'Change the leaflet.'])
    assert.deepEqual(await words({ show: 'all' }, 'investigating officer'), [])
    assert.equal((await looked({}, 'complaints manager', other)).total, 0)
  })

  it('forgets what was withdrawn as recorded by mistake', async () => {
    await agreed('Third', 'A mistake.')
    assert.ok((await words({ show: 'all' })).includes('A mistake.'))
    await record('Third', withdrawEntry, { happened: '2 March 2026', target: '2', reason: 'Of another complaint.' })
    assert.ok(!(await words({ show: 'all' })).includes('A mistake.'))
  })
})
