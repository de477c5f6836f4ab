import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { run } from '../run.ts'
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
    assert.deepEqual(await list({ search: 'nothing of the kind', page: 4 }), { rows: [], total: 0, page: 1, pages: 1 })
  })
})
