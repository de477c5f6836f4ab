import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import type { Field } from '#stream/field.ts'
import { ApiClient, type Headers } from '#test/api-client.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { described } from '#test/described-api.ts'
import { exampleOf } from '#test/examples.ts'
import { recordStory, withPeople } from '#test/recorded-story.ts'
import { buildServer } from '../server.ts'
import { beginning, inAComplaint, ofTheCouncil } from './record.ts'

/** A failure prints its seed and path: `REDRESS_SEED=123/45` sends the same again. */
const [seed, path] = (process.env.REDRESS_SEED ?? '').split('/')
const runs = (numRuns: number) => ({ numRuns, ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path } : {}) })

let council: Council
let app: FastifyInstance
let client: ApiClient
const logged: string[] = []
let taken = 0
const lastLogged = (): string => logged.at(-1) ?? ''

const { operations, isAs } = described()

/** Text that has broken something somewhere: no character, half a character, right to left, markup, very long. */
const awkward = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202eedocne',
  'שלום עולם',
  '👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '<script>alert(1)</script>',
  "'; drop table entries; --",
  '{{7*7}}',
  '%00',
  '-1',
  '99999999999999999999',
  '31 February 2026',
  '1 January 0001',
  '31/12/9999',
  'x'.repeat(100_000),
  '00000000-0000-4000-8000-000000000000',
)

const value = fc.oneof(awkward, fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 }))

/** Answers to some of the questions: of the kinds asked for, and of any other. */
const answers = (fields: readonly Field[]) =>
  fc.record(
    Object.fromEntries(
      fields.map(({ name, choices = [] }) => [
        name,
        choices.length > 0 ? fc.oneof(value, fc.constantFrom(...choices.map(choice => choice.value))) : value,
      ]),
    ),
    { requiredKeys: [] },
  )

const history = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constant({ document: 'Old file', line: 3, inferred: true }) },
  fc.jsonValue({ maxDepth: 2 }),
)

/** Whatever is sent, the answer is one that the description has, and never a failure of the service. */
async function never500(operationId: string, url: string, body: unknown, headers: Headers = {}): Promise<void> {
  const sent = await client.post(url, body, headers)
  assert.ok(sent.statusCode < 500, `${url} ${JSON.stringify(body).slice(0, 2000)}: ${lastLogged()}`)
  const schema = operations.find(each => each.operationId === operationId)?.answer(sent.statusCode)
  assert.ok(schema !== undefined, `${operationId} answers ${sent.statusCode}`)
  assert.deepEqual(isAs(schema, JSON.parse(sent.body)), [], operationId)
}

describe('the API, sent whatever there is', () => {
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    app = await buildServer(council.site, { log: line => logged.push(line) })
    client = new ApiClient(app, council.visitor('complaints manager').personId)
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  it('never fails, whatever JSON it is', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/api/complaints',
          '/api/complaints/search',
          '/api/complaints/1/note-event',
          '/api/council/end-role',
        ),
        fc.oneof(fc.jsonValue(), fc.record({ input: fc.jsonValue(), verb: fc.string(), history: fc.jsonValue() })),
        async (url, body) => {
          const sent = await client.post(url, body)
          assert.ok(sent.statusCode >= 200 && sent.statusCode < 500, lastLogged())
          JSON.parse(sent.body)
        },
      ),
      runs(60),
    ))

  it('never fails, whatever bytes they are', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
        const sent = await client.postText('/api/complaints', text, { 'content-type': 'application/json' })
        assert.ok(sent.statusCode >= 400 && sent.statusCode < 500, lastLogged())
      }),
      runs(60),
    ))

  it('never fails, whatever the address', () =>
    fc.assert(
      fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (address, query) => {
        const sent = await client.get(`/api/complaints${address}?${query}`)
        assert.ok(sent.statusCode >= 200 && sent.statusCode < 500, lastLogged())
        JSON.parse(sent.body)
      }),
      runs(60),
    ))

  for (const verb of inAComplaint)
    it(`never fails at ${verb.name}, whatever the answers`, async () => {
      const { story, input } = exampleOf(verb.name)
      const { id } = await recordStory(council, story)
      const good = withPeople(verb.fields, input)
      await fc.assert(
        fc.asyncProperty(answers(verb.fields), history, fc.integer({ min: 0, max: 3 }), async (given, from, wrong) => {
          // Mostly right, so that it gets as far as the record: with one answer, or two, that somebody sent instead.
          const instead = wrong === 3 ? given : Object.fromEntries(Object.entries(given).slice(0, wrong))
          const body = { input: { ...(wrong === 3 ? {} : good), ...instead }, history: from, expectedVersion: null }
          const sent = await client.post(`/api/complaints/${id}/${verb.name}`, body, { 'if-match': '*' })
          assert.ok(sent.statusCode < 500, lastLogged())
          const schema = operations.find(({ operationId }) => operationId === verb.name)?.answer(sent.statusCode)
          assert.deepEqual(isAs(schema, JSON.parse(sent.body)), [], verb.name)
          if (sent.statusCode !== 201) return
          taken++
          // What was taken can be read, whatever it was.
          assert.equal((await client.get(`/api/complaints/${id}`)).statusCode, 200, lastLogged())
        }),
        runs(12),
      )
    })

  it('takes much of it all the same, and can list and search it', async () => {
    assert.ok(taken > inAComplaint.length * 2, `${taken} taken`)
    assert.equal((await client.get('/api/complaints')).statusCode, 200, lastLogged())
    assert.equal((await client.post('/api/complaints/search', { words: 'e' })).statusCode, 200, lastLogged())
  })

  for (const verb of beginning)
    it(`never fails at ${verb.name}, whatever the answers`, () =>
      fc.assert(
        fc.asyncProperty(answers(verb.fields), history, (input, from) =>
          never500('begin-complaint', '/api/complaints', { verb: verb.name, input, history: from }),
        ),
        runs(60),
      ))

  for (const verb of ofTheCouncil)
    it(`never fails at ${verb.name}, whatever the answers`, () =>
      fc.assert(
        fc.asyncProperty(answers(verb.fields), input =>
          never500(`council-${verb.name}`, `/api/council/${verb.name}`, { input }, { 'if-match': '*' }),
        ),
        runs(15),
      ))
})
