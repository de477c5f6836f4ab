import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { ApiClient } from '#test/api-client.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { described } from '#test/described-api.ts'
import { exampleOf } from '#test/examples.ts'
import { recordStory } from '#test/recorded-story.ts'
import { buildServer } from '../server.ts'
import { isProblemKind, type Problem, type ProblemKind, problemAddress, problems } from './problem.ts'
import { inAComplaint } from './record.ts'

const manager = 'complaints manager'
const NEVER = '00000000-0000-4000-8000-000000000000'

let council: Council
let other: Council
let app: FastifyInstance
let client: ApiClient
let complaintId = ''

const told = new Set<ProblemKind>()

/** The problem that was told: in its media type, of a kind that has a page, with the status of that kind. */
function problemIn(sent: LightMyRequestResponse, kind: ProblemKind): Problem {
  assert.match(sent.headers['content-type']?.toString() ?? '', /^application\/problem\+json/, sent.body)
  const problem: Problem = JSON.parse(sent.body)
  assert.equal(problem.type, problemAddress(kind), sent.body)
  assert.equal(problem.status, problems[kind].status)
  assert.equal(sent.statusCode, problem.status)
  assert.equal(problem.title, problems[kind].title)
  assert.ok(problem.detail.length > 0)
  assert.equal(sent.headers['cache-control'], 'no-store')
  told.add(kind)
  return problem
}

const pointers = ({ errors }: Problem): readonly string[] =>
  Array.isArray(errors) ? errors.map(({ pointer }) => String(pointer)) : []

const note = { happened: '3 February 2026', what: 'A visit' }
const noteAddress = (id = complaintId): string => `/api/complaints/${id}/note-event`

async function entries(): Promise<number> {
  const [row] = await council.record.transaction(council.authorityId, tx =>
    tx.query<{ count: number }>('select count(*)::integer as count from entries'),
  )
  return row?.count ?? 0
}

describe('what the API declines', () => {
  before(async () => {
    ;[council, other] = await openCouncils(['NNA', 'NNB'])
    app = await buildServer(council.site)
    client = new ApiClient(app, council.visitor(manager).personId)
    const input = { happened: '2 February 2026', form: 'written', subject: 'Kept apart' }
    const begun = await client.post('/api/complaints', { verb: 'receive-complaint', input })
    assert.equal(begun.statusCode, 201, begun.body)
    complaintId = JSON.parse(begun.body).id
  })
  after(async () => {
    // Every kind but the failure of the service itself was provoked above, so that no page explains what is never told.
    const never = Object.keys(problems).filter(kind => isProblemKind(kind) && !told.has(kind))
    await app.close()
    await council.record.close()
    assert.deepEqual(never, ['something-went-wrong'])
  })

  it('is every mistake at once, each with a pointer to its place', async () => {
    const body = { expectedVersion: 1, input: { happened: '31 February 2026', what: '', wat: 'x' }, histroy: {} }
    assert.deepEqual(pointers(problemIn(await client.post(noteAddress(), body), 'invalid')), [
      '/histroy',
      '/input/wat',
      '/input/happened',
      '/input/what',
    ])
    const wrong = { expectedVersion: 1, input: { happened: '1 May 2030', what: '' } }
    assert.deepEqual(pointers(problemIn(await client.post(noteAddress(), wrong), 'invalid')).toSorted(), [
      '/input/happened',
      '/input/what',
    ])
    const history = { expectedVersion: 1.5, input: [], history: { document: ' ', line: -1, inferred: 'no', page: 1 } }
    assert.deepEqual(pointers(problemIn(await client.post(noteAddress(), history), 'invalid')), [
      '/input',
      '/history/page',
      '/history/document',
      '/history/line',
      '/history/inferred',
      '/expectedVersion',
    ])
    for (const none of [[], 'text', 7, null, true])
      assert.deepEqual(pointers(problemIn(await client.post(noteAddress(), none), 'invalid')), [''])
    const unnamed = { input: { subject: 'S' } }
    assert.deepEqual(pointers(problemIn(await client.post('/api/complaints', unnamed), 'invalid')), ['/verb'])
    const long = { expectedVersion: 1, input: { ...note, what: 'x'.repeat(100_001) } }
    assert.deepEqual(pointers(problemIn(await client.post(noteAddress(), long), 'invalid')), ['/input/what'])
    const stranger = { expectedVersion: 1, input: { happened: '3 February 2026', personId: NEVER, part: 'other' } }
    const added = await client.post(`/api/complaints/${complaintId}/add-person`, stranger)
    assert.deepEqual(pointers(problemIn(added, 'invalid')), ['/input/personId'])
    const listed = await client.get('/api/complaints?stage=4&late=maybe&page=0&name=x&page=2')
    assert.deepEqual(pointers(problemIn(listed, 'invalid')).toSorted(), ['?late', '?name', '?page', '?stage'])
    const searched = await client.post('/api/complaints/search', { words: ' ', stage: 2 })
    assert.deepEqual(pointers(problemIn(searched, 'invalid')).toSorted(), ['/stage', '/words'])
  })

  it('is a list, a person or a page of the worklist that there is not, all told at once', async () => {
    const sent = await client.get('/api/worklist?list=mine&lookedAfterBy=you&page=0&words=calls')
    assert.deepEqual(pointers(problemIn(sent, 'invalid')), ['?words', '?list', '?lookedAfterBy', '?page'])
  })

  it('is what the law never allows, with the rule, its source, why, and what to do instead', async () => {
    const { story, input } = exampleOf('give-delay-notice')
    const { id, version } = await recordStory(council, story)
    const body = { expectedVersion: version, input: { ...input, promised: '2 June 2025' } }
    const sent = await client.post(`/api/complaints/${id}/give-delay-notice`, body)
    const problem = problemIn(sent, 'refused-by-law')
    assert.ok(Array.isArray(problem.refusals))
    const [refusal] = problem.refusals
    assert.match(refusal.rule, /65/)
    assert.match(refusal.source.text, /Regulation/)
    assert.ok(refusal.why.endsWith('.') && refusal.whatInstead.endsWith('.'))
  })

  it('is what is not open yet, with what has to happen first', async () => {
    const body = { expectedVersion: 1, input: { happened: '3 February 2026', outcome: 'resolved' } }
    const sent = await client.post(`/api/complaints/${complaintId}/answer-stage-1`, body)
    assert.match(String(problemIn(sent, 'not-open').opensWhen), /^Opens when /)
  })

  it('is a change decided on another version, by If-Match or in the body', async () => {
    const stale = await client.post(noteAddress(), { expectedVersion: 9, input: note })
    const problem = problemIn(stale, 'conflict')
    assert.deepEqual([problem.expected, problem.found], [9, 1])
    problemIn(await client.post(noteAddress(), { input: note }, { 'if-match': '"9"' }), 'conflict')
    problemIn(await client.post(noteAddress(), { input: note }), 'version-missing')
    for (const unclear of ['9', '"x"', '"1", "2"', 'W/"1"'])
      problemIn(await client.post(noteAddress(), { input: note }, { 'if-match': unclear }), 'unreadable-request')
    const both = { expectedVersion: 2, input: note }
    problemIn(await client.post(noteAddress(), both, { 'if-match': '"1"' }), 'unreadable-request')
    const { id, version } = await recordStory(council, exampleOf('note-event').story)
    const { etag = '' } = (await client.get(`/api/complaints/${id}`)).headers
    assert.equal(etag, `"${version}"`)
    assert.equal((await client.post(noteAddress(id), { input: note }, { 'if-match': etag })).statusCode, 201)
    assert.equal((await client.post(noteAddress(id), { input: note }, { 'if-match': '*' })).statusCode, 201)
  })

  it('is a change of the council decided before somebody else changed the same thing', async () => {
    const address = '/api/council/announce-holiday'
    const holiday = (day: string) => ({
      happened: '2 March 2026',
      date: day,
      kind: 'added',
      title: 'A day of mourning',
    })
    const version = async () => Number(JSON.parse((await client.get('/api/council')).body).version)
    const looked = await version()
    problemIn(await client.post(address, { input: holiday('8 June 2026') }), 'version-missing')
    const first = await client.post(address, { expectedVersion: looked, input: holiday('8 June 2026') })
    assert.equal(first.statusCode, 201, first.body)
    const input = holiday('15 June 2026')
    const problem = problemIn(await client.post(address, { expectedVersion: looked, input }), 'conflict')
    assert.deepEqual([problem.expected, problem.found], [looked, await version()])
    problemIn(await client.post(address, { input }, { 'if-match': `"${looked}"` }), 'conflict')
    problemIn(await client.post(address, { input }, { 'if-match': 'x' }), 'unreadable-request')
    const { etag = '' } = (await client.get('/api/council')).headers
    assert.equal((await client.post(address, { input }, { 'if-match': etag })).statusCode, 201)
  })

  it('is a complaint that whoever asks may not know of, as one that never was', async () => {
    const theirApp = await buildServer(other.site)
    const stranger = new ApiClient(theirApp, other.visitor(manager).personId)
    const body = { expectedVersion: 1, input: note }
    for (const id of [complaintId, NEVER, '1', "'"]) {
      const read = problemIn(await stranger.get(`/api/complaints/${encodeURIComponent(id)}`), 'not-found')
      assert.ok(!JSON.stringify(read).includes('Kept apart'))
      problemIn(await stranger.post(noteAddress(encodeURIComponent(id)), body), 'not-found')
    }
    await theirApp.close()
  })

  it('is what their role does not include, in whatever complaint, and history to all but the complaints manager', async () => {
    const reader = new ApiClient(app, council.visitor('reader').personId)
    const before = await entries()
    for (const { name } of inAComplaint)
      for (const id of [complaintId, NEVER])
        problemIn(await reader.post(`/api/complaints/${id}/${name}`, { expectedVersion: 1, input: {} }), 'not-allowed')
    problemIn(await reader.post('/api/council/announce-holiday', { expectedVersion: 1, input: {} }), 'not-allowed')
    const administrator = new ApiClient(app, council.visitor('administrator').personId)
    assert.equal(JSON.parse((await administrator.get('/api/complaints')).body).total, 0)
    problemIn(await administrator.get(`/api/complaints/${complaintId}`), 'not-allowed')
    problemIn(await administrator.get('/api/worklist'), 'not-allowed')
    const resolver = new ApiClient(app, council.visitor('stage 1 resolver').personId)
    const history = { expectedVersion: 1, input: note, history: { document: 'Old file' } }
    problemIn(await resolver.post(noteAddress(), history), 'not-allowed')
    assert.equal(await entries(), before)
  })

  it('is a key used twice for different things, and no key; the same twice is recorded once', async () => {
    const { id, version } = await recordStory(council, exampleOf('note-event').story)
    const body = { expectedVersion: version, input: note }
    const key = { 'idempotency-key': crypto.randomUUID() }
    const first = await client.post(noteAddress(id), body, key)
    assert.equal(first.statusCode, 201)
    const before = await entries()
    const second = await client.post(noteAddress(id), body, { 'idempotency-key': `"${key['idempotency-key']}"` })
    assert.deepEqual([second.statusCode, second.body], [first.statusCode, first.body])
    problemIn(await client.post(noteAddress(id), { ...body, input: { ...note, what: 'More' } }, key), 'key-reused')
    problemIn(await client.post(noteAddress(complaintId), body, key), 'key-reused')
    for (const missing of ['', 'short'])
      problemIn(await client.post(noteAddress(id), body, { 'idempotency-key': missing }), 'key-missing')
    problemIn(
      await client.post('/api/council/announce-holiday', { input: {} }, { 'idempotency-key': '' }),
      'key-missing',
    )
    assert.equal(await entries(), before)
  })

  it('is what cannot be read: no JSON, another type, too much, an address or a method that there is not', async () => {
    const json = { 'content-type': 'application/json' }
    for (const text of ['', '{', '{"input":', 'input=1', '\u0000'])
      problemIn(await client.postText(noteAddress(), text, json), 'unreadable-json')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      problemIn(await client.postText(noteAddress(), '{}', { 'content-type': type }), 'wrong-media-type')
    problemIn(await client.postText(noteAddress(), `"${'x'.repeat(5_000_000)}"`, json), 'too-large')
    for (const address of ['/api/nothing', '/api/complaints/1/2/3', '/api/problems/1/2'])
      problemIn(await client.get(address), 'unknown-address')
    problemIn(await client.post(`/api/complaints/${complaintId}/nothing`, {}), 'unknown-address')
    problemIn(await client.post(`/api/complaints/${complaintId}/receive-complaint`, {}), 'unknown-address')
    problemIn(await client.post('/api/council/open-authority', {}), 'unknown-address')
    const headers = { host: 'localhost' }
    const method = await app.inject({ method: 'DELETE', url: `/api/complaints/${complaintId}`, headers })
    problemIn(method, 'method-not-allowed')
    assert.equal(method.headers.allow, 'GET, HEAD')
  })

  it('is whoever does not say who they are, and says somebody there is not', async () => {
    const addresses = ['/api/complaints', `/api/complaints/${complaintId}`, '/api/session']
    for (const url of addresses)
      for (const authorization of [
        undefined,
        '',
        'Bearer',
        'Bearer x',
        `Bearer ${NEVER}`,
        'Basic eDp5',
        'Bearer a b',
      ]) {
        const given = authorization === undefined ? {} : { authorization }
        const sent = await app.inject({ url, headers: { host: 'localhost', ...given } })
        problemIn(sent, 'not-signed-in')
        assert.equal(sent.headers['www-authenticate'], 'Bearer')
      }
  })

  it('is the session of a browser without the token of a page, and no script of another site gets in', async () => {
    const browser = new Browserless(app)
    await browser.become(council.visitor(manager).personId)
    const cookie = browser.cookie()
    const session = await app.inject({ url: '/api/session', headers: { host: 'localhost', cookie } })
    const { csrfToken, personId } = JSON.parse(session.body)
    assert.equal(personId, council.visitor(manager).personId)
    const send = (headers: Readonly<Record<string, string>>) =>
      app.inject({
        method: 'POST',
        url: noteAddress(),
        payload: { expectedVersion: 1, input: note },
        headers: { host: 'localhost', cookie, 'idempotency-key': crypto.randomUUID(), ...headers },
      })
    for (const token of [{}, { 'csrf-token': '' }, { 'csrf-token': 'forged' }])
      problemIn(await send(token), 'token-missing')
    assert.equal((await send({ 'csrf-token': csrfToken })).statusCode, 201)
    const elsewhere = { host: 'localhost', origin: 'https://elsewhere.example' }
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: noteAddress(),
      headers: { ...elsewhere, 'access-control-request-method': 'POST' },
    })
    for (const sent of [preflight, await send(elsewhere), await client.get('/api/complaints', elsewhere)])
      for (const name of Object.keys(sent.headers)) assert.ok(!name.startsWith('access-control-'), name)
  })

  it('is explained on a page of its own, for every kind, and in the description', async () => {
    const browser = new Browserless(app)
    for (const kind of Object.keys(problems).filter(isProblemKind)) {
      const page = await browser.get(problemAddress(kind))
      assert.equal(page.statusCode, 200)
      assert.ok(page.body.includes(problems[kind].title.replaceAll("'", '&#39;')), kind)
    }
    assert.equal((await browser.get('/api/problems/none')).statusCode, 404)
    const { operations } = described()
    for (const operation of operations)
      for (const kind of ['not-signed-in', 'not-allowed', 'something-went-wrong'] as const)
        if (operation.operationId !== 'describe')
          assert.ok(operation.answer(problems[kind].status), operation.operationId)
  })
})
