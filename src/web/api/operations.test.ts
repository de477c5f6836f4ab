import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { ApiClient } from '#test/api-client.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { councilExampleOf } from '#test/council-examples.ts'
import { described } from '#test/described-api.ts'
import { exampleOf } from '#test/examples.ts'
import { recordStory, withPeople } from '#test/recorded-story.ts'
import { withPart } from '#test/stories.ts'
import { buildServer } from '../server.ts'
import { beginning, inAComplaint, ofTheCouncil } from './record.ts'

const manager = 'complaints manager'
/** Parts whose own work nobody else does. */
const partsAlone = ['independent person'] as const

let council: Council
let app: FastifyInstance
let client: ApiClient
/** Of a complaint that there is, for a verb that names another one. */
let reference = ''

const { operations, isAs } = described()

/** An answer has to be one that the description has, in the shape it gives. */
function asDescribed(operationId: string, sent: { readonly statusCode: number; readonly body: string }): void {
  const operation = operations.find(each => each.operationId === operationId)
  const schema = operation?.answer(sent.statusCode)
  assert.ok(schema !== undefined, `${operationId} answers ${sent.statusCode}: ${sent.body}`)
  assert.deepEqual(isAs(schema, JSON.parse(sent.body)), [], operationId)
}

describe('every operation of the API, driven once from its own example', () => {
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    app = await buildServer(council.site)
    client = new ApiClient(app, council.visitor(manager).personId)
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  it('begins a complaint', async () => {
    for (const { name } of beginning) {
      const body = { verb: name, input: exampleOf(name).input }
      const operation = operations.find(({ operationId }) => operationId === 'begin-complaint')
      assert.deepEqual(isAs(operation?.body?.schema, body), [], name)
      const sent = await client.post('/api/complaints', body)
      assert.equal(sent.statusCode, 201, sent.body)
      asDescribed('begin-complaint', sent)
      reference = JSON.parse(sent.body).reference
      const read = await client.get(sent.headers.location?.toString() ?? '')
      assert.equal(read.statusCode, 200)
      asDescribed('read-complaint', read)
    }
  })

  it('records what every verb records in a complaint, and reads the complaint after it', async () => {
    for (const verb of inAComplaint) {
      const { story, input } = exampleOf(verb.name)
      // What only one part may do is done by whoever has that part here.
      const own = verb.may.includes(manager) ? undefined : partsAlone.find(one => verb.may.includes(one))
      const by = own === undefined ? client : new ApiClient(app, council.visitor(own).personId)
      if (own !== undefined) withPart(story, council.visitor(own).personId, own)
      const { id, version } = await recordStory(council, story)
      const others = Object.fromEntries(
        verb.fields.filter(({ kind }) => kind === 'complaint').map(({ name }) => [name, reference]),
      )
      const history = verb.historyOnly ? { history: { document: 'Old file', line: 3, inferred: true } } : {}
      const body = { expectedVersion: version, input: { ...withPeople(verb.fields, input), ...others }, ...history }
      const operation = operations.find(({ operationId }) => operationId === verb.name)
      assert.deepEqual(isAs(operation?.body?.schema, body), [], verb.name)
      const sent = await by.post(`/api/complaints/${id}/${verb.name}`, body)
      assert.equal(sent.statusCode, 201, `${verb.name}: ${sent.body}`)
      asDescribed(verb.name, sent)
      const read = await client.get(`/api/complaints/${id}`)
      assert.equal(read.statusCode, 200, read.body)
      asDescribed('read-complaint', read)
      assert.ok(JSON.parse(read.body).version > version, verb.name)
    }
  })

  it('records what the council settles for itself', async () => {
    for (const verb of ofTheCouncil) {
      const council = await client.get('/api/council')
      asDescribed('read-council', council)
      const body = { expectedVersion: JSON.parse(council.body).version, input: councilExampleOf(verb.name) }
      const operation = operations.find(({ operationId }) => operationId === `council-${verb.name}`)
      assert.deepEqual(isAs(operation?.body?.schema, body), [], verb.name)
      const sent = await client.post(`/api/council/${verb.name}`, body)
      assert.equal(sent.statusCode, 201, `${verb.name}: ${sent.body}`)
      asDescribed(`council-${verb.name}`, sent)
    }
  })

  it('lists, searches, says who asks and describes itself', async () => {
    const listed = await client.get('/api/complaints?stage=all&late=no&page=1')
    asDescribed('list-complaints', listed)
    assert.ok(JSON.parse(listed.body).total > 0)
    const work = await client.get('/api/worklist?list=late&lookedAfterBy=anybody&page=1')
    asDescribed('read-worklist', work)
    const { total, counts, complaints } = JSON.parse(work.body)
    assert.ok(total > 0 && total === counts.late && complaints.every(({ overdue }: { overdue: unknown }) => overdue))
    const found = await client.post('/api/complaints/search', { words: 'visits' })
    asDescribed('search-complaints', found)
    assert.ok(JSON.parse(found.body).total > 0)
    asDescribed('who-asks', await client.get('/api/session'))
    const nobody = new ApiClient(app, null)
    asDescribed('describe', await nobody.get('/api/openapi.json'))
  })
})
