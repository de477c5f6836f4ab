import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import type { Role } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { run, type Task } from '../run.ts'
import { show } from '../view.ts'
import { complaintsView, type ListQuery } from './complaints.ts'

const COMPLAINTS = 60

describe('the list of complaints', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['TST'])
    for (let number = 1; number <= COMPLAINTS; number++) {
      const subject = number % 2 === 0 ? `Respite, number ${number}` : `Contact, number ${number}`
      const input = { happened: '2 March 2026', form: 'written', subject }
      const task = { complaintId: null, input, expectedVersion: null, source: { kind: 'worked' } } as const
      const result = await run(council.office, receiveComplaint, task, council.visitor('complaints manager'))
      assert.equal(result.kind, 'done')
    }
  })
  after(() => council.record.close())

  async function list(query: Partial<ListQuery>) {
    const asked = { search: '', stage: 'all', onlyLate: false, page: 1, ...query } as const
    const seen = await show(council.office, complaintsView, asked, council.visitor('complaints manager'))
    if (seen.kind !== 'shown') assert.fail(seen.kind)
    return seen.shown
  }

  const everyReference = async (query: Partial<ListQuery>) => {
    const { pages } = await list(query)
    const found = await Promise.all(Array.from({ length: pages }, (_, page) => list({ ...query, page: page + 1 })))
    return found.flatMap(({ rows }) => rows.map(({ reference }) => reference))
  }

  it('comes in pages that show every complaint once', async () => {
    const { total, pages, rows } = await list({})
    assert.deepEqual([total, pages, rows.length], [COMPLAINTS, 3, 25])
    assert.equal(new Set(await everyReference({})).size, COMPLAINTS)
  })

  it('shows its last page when a later one is asked for, and its first when an earlier', async () => {
    const beyond = await list({ page: 99 })
    assert.deepEqual([beyond.page, beyond.rows.length], [3, 10])
    assert.equal((await list({ page: 0 })).page, 1)
  })

  it('finds what was searched for wherever it stands, in the order of the list', async () => {
    const found = await everyReference({ search: ' RESPITE ' })
    assert.equal(found.length, COMPLAINTS / 2)
    const all = await everyReference({})
    assert.deepEqual(
      found,
      all.filter(reference => found.includes(reference)),
    )
    const { total, pages, rows } = await list({ search: 'respite', page: 2 })
    assert.deepEqual([total, pages, rows.length], [COMPLAINTS / 2, 2, 5])
    assert.ok(rows.every(({ subject }) => subject.startsWith('Respite')))
  })

  it('finds one complaint by its reference', async () => {
    const [reference = ''] = await everyReference({})
    const { total, rows } = await list({ search: reference.toLowerCase() })
    assert.deepEqual([total, rows.map(row => row.reference)], [1, [reference]])
  })

  it('shows the last page of a search when a later one is asked for', async () => {
    const { page, pages, rows } = await list({ search: 'contact', page: 9 })
    assert.deepEqual([page, pages, rows.length], [2, 2, 5])
  })

  it('says that nothing was found', async () => {
    assert.deepEqual(await list({ search: 'nothing of the kind', page: 4 }), {
      rows: [],
      total: 0,
      page: 1,
      pages: 1,
      elsewhere: null,
    })
  })

  describe('searched by name', () => {
    const ids = new Map<string, string>()

    async function record(complaintId: string | null, verb: Verb<ComplaintState>, input: Task['input']) {
      const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
      const result = await run(council.office, verb, task, council.visitor('complaints manager'))
      if (result.kind !== 'done') assert.fail(JSON.stringify(result))
      return result.complaintId
    }
    const add = (about: string, input: Task['input']) =>
      record(ids.get(about) ?? null, addPerson, { happened: '2 March 2026', ...input })

    before(async () => {
      for (const about of ['Zebra', 'Yak', 'Xerus']) {
        const input = { happened: '2 March 2026', form: 'written', subject: about }
        ids.set(about, await record(null, receiveComplaint, input))
      }
      await add('Zebra', { part: 'complainant', name: 'Zoë Quillfeather' })
      await add('Yak', { part: 'complainant', name: 'Abel Quillfeather' })
      const { personId } = council.visitor('stage 1 resolver')
      await add('Yak', { part: 'stage 1 resolver', personId })
      await add('Xerus', { part: 'subject of a point', personId: council.visitor('complaints officer').personId })
      const kept = {
        happened: '2 March 2026',
        personId: council.visitor('panel clerk').personId,
        reason: 'Neighbours.',
      }
      await record(ids.get('Zebra') ?? null, excludePerson, kept)
    })

    const search = async (words: string, role: Role = 'complaints manager') => {
      const seen = await show(
        council.office,
        complaintsView,
        { search: words, stage: 'all', onlyLate: false, page: 1 },
        council.visitor(role),
      )
      if (seen.kind !== 'shown') assert.fail(seen.kind)
      return seen.shown
    }
    const about = async (words: string, role?: Role) =>
      (await search(words, role)).rows.map(({ subject }) => subject).toSorted()

    it('finds the complaints that somebody has a part in, and says what they are there', async () => {
      assert.deepEqual(await about('quillfeather'), ['Yak', 'Zebra'])
      const { rows } = await search('zoe quill')
      assert.deepEqual(
        rows.map(({ subject, people }) => [subject, people.map(({ name, parts }) => [name, parts])]),
        [['Zebra', [['Zoë Quillfeather', ['complainant']]]]],
      )
    })

    it('shows of somebody only the complaints that one may know of', async () => {
      assert.deepEqual(await about('quillfeather', 'stage 1 resolver'), ['Yak'])
      assert.deepEqual(await about('quillfeather', 'panel clerk'), ['Yak'])
      assert.deepEqual(await about('quillfeather', 'investigating officer'), [])
    })

    it('finds nobody by their having been kept out, and nobody complained about finds themselves', async () => {
      const name = (role: Role) =>
        council.site.personas.find(({ personId }) => personId === council.visitor(role).personId)?.name ?? ''
      assert.deepEqual(await about(name('panel clerk')), [])
      assert.deepEqual(await about(name('complaints officer')), ['Xerus'])
      assert.deepEqual(await about(name('complaints officer'), 'complaints officer'), [])
    })

    it('leaves in the audit whom it showed, and never the words', async () => {
      await search('quillfeather')
      const [line] = await council.record.transaction(council.authorityId, tx =>
        tx.query<{ detail: string }>(
          `select detail::text as detail from audit where authority_id = $1 and kind = 'search' order by id desc limit 1`,
          [council.authorityId],
        ),
      )
      assert.match(line?.detail ?? '', /"people": ?\["/)
      assert.doesNotMatch(line?.detail ?? '', /quillfeather/i)
    })
  })

  it("finds nothing by another council's reference, and says so", async () => {
    const { total, elsewhere } = await list({ search: 'sf/2026/0001' })
    assert.deepEqual([total, elsewhere], [0, 'SF'])
    assert.equal((await list({ search: 'tst 2026 1' })).elsewhere, null)
    assert.equal((await list({ search: 'tst 2026 1' })).total, 1)
  })
})
