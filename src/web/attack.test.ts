import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { fieldsAsked } from './pages/recording/form.ts'
import { routes } from './pages/routes.ts'
import { buildServer } from './server.ts'

const MARKUP = `<script>alert("1")</script>'"><img src=x onerror=alert(2)>`
const statement = readFileSync(new URL('../../test/statements/24-935-221.txt', import.meta.url), 'utf8')

let council: Council
let other: Council
let app: FastifyInstance
let otherApp: FastifyInstance
let manager: Browserless
let complaintId = ''

const worked = complaintVerbs.filter(({ begins }) => !begins)

/** How many entries there are in the record, whoever's they are. */
async function entries(): Promise<number> {
  let count = 0
  for (const { record, authorityId } of [council, other])
    count += await record.transaction(authorityId, async tx => {
      const [row] = await tx.query<{ count: number }>('select count(*)::integer as count from entries')
      return row?.count ?? 0
    })
  return count
}

async function begin(as: Browserless, subject: string): Promise<string> {
  const sent = await as.post('/complaints/new', { happened: '2 February 2026', form: 'written', subject })
  assert.equal(sent.statusCode, 303, sent.body)
  return sent.headers.location?.toString().split('/').at(-1) ?? ''
}

const versionOn = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const onceOn = (body: string): string => /name="once" value="([^"]+)"/.exec(body)?.[1] ?? ''

describe('an attack on the pages', () => {
  before(async () => {
    ;[council, other] = await openCouncils(['NNA', 'NNB'])
    app = await buildServer(council.site)
    otherApp = await buildServer(other.site)
    manager = new Browserless(app)
    complaintId = await begin(manager, 'Kept apart')
  })
  after(async () => {
    await app.close()
    await otherApp.close()
    await council.record.close()
  })

  describe('somebody who tries what they may not', () => {
    it('finds a complaint of another council as absent as one that never was', async () => {
      const stranger = new Browserless(otherApp)
      const never = '00000000-0000-4000-8000-000000000000'
      const plain = (body: string, id: string) => body.replaceAll(id, 'ID')
      for (const { method, url } of routes.filter(route => route.url.includes(':id'))) {
        const addressOf = (id: string) => url.replace(':id', id).replace(':verb', 'note-event')
        const ask = (id: string) =>
          method === 'GET' ? stranger.get(addressOf(id)) : stranger.post(addressOf(id), { version: '1' })
        if (url.endsWith('/look-back')) continue
        const found = await ask(complaintId)
        assert.equal(found.statusCode, 404, url)
        assert.ok(!found.body.includes('Kept apart') && !found.body.includes('NNA/'), url)
        assert.equal(plain(found.body, complaintId), plain((await ask(never)).body, never), url)
      }
    })

    it('finds nothing under an address that is no id, or a verb that there is not', async () => {
      const page = `/complaints/${complaintId}/record`
      for (const url of ['/complaints/1', "/complaints/'", `${page}/nothing`, `${page}/receive-complaint`])
        assert.equal((await manager.get(url)).statusCode, 404, url)
      for (const url of ['/complaints/1/record/note-event', `${page}/nothing`, `${page}/receive-complaint`])
        assert.equal((await manager.post(url, { version: '1' })).statusCode, 404, url)
    })

    it('records nothing by a form that did not come from a page of the service', async () => {
      const before = await entries()
      const good = {
        happened: '3 February 2026',
        what: 'A visit',
        version: '1',
        form: 'written',
        subject: 'S',
        text: statement,
      }
      for (const { method, url } of routes) {
        if (method !== 'POST') continue
        const address = url.replace(':id', complaintId).replace(':verb', 'note-event')
        for (const token of [null, '', 'forged', 'a.b'])
          for (const sent of [await manager.post(address, good, token), await manager.send(address, good, token)]) {
            assert.equal(sent.statusCode, 400, address)
            assert.match(sent.body, /did not come from a page of this service/, address)
          }
      }
      const borrowed = await new Browserless(app).token()
      assert.equal((await manager.post('/complaints/new', good, borrowed)).statusCode, 400, "another session's token")
      assert.equal(await entries(), before)
    })

    it('records nothing that another site sent, whatever token it brings', async () => {
      const before = await entries()
      const token = await manager.token()
      const body = new URLSearchParams({ _csrf: token, happened: '2 February 2026', form: 'written', subject: 'S' })
      const foreign = [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://elsewhere.example' },
        { origin: 'not an address' },
        { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
      ]
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      for (const { method, url } of routes) {
        if (method !== 'POST') continue
        const address = url.replace(':id', complaintId).replace(':verb', 'note-event')
        for (const headers of foreign) {
          const sent = await manager.raw(address, body.toString(), { ...form, ...headers })
          assert.equal(sent.statusCode, 400, `${address} ${JSON.stringify(headers)}`)
          assert.match(sent.body, /did not come from a page of this service/, address)
        }
      }
      assert.equal(await entries(), before)
      // The same from a page of the service is taken, so that the headers alone were what was declined.
      const own = { ...form, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
      assert.equal((await manager.raw('/complaints/new', body.toString(), own)).statusCode, 303)
    })

    it('begins a draft once and deletes it once, however often it is sent', async () => {
      const once = onceOn((await manager.get('/take-a-complaint')).body)
      const begun = [
        await manager.post('/take-a-complaint', { once }),
        await manager.post('/take-a-complaint', { once }),
      ]
      assert.deepEqual([...new Set(begun.map(({ statusCode }) => statusCode))], [303])
      assert.equal(new Set(begun.map(({ headers }) => headers.location)).size, 1)
      const draft = begun[0]?.headers.location?.toString().split('/')[2] ?? ''
      const deletion = `/take-a-complaint/${draft}/delete`
      const deleted = [await manager.post(deletion, {}), await manager.post(deletion, {})]
      assert.deepEqual(
        deleted.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`),
        ['303 /take-a-complaint', '303 /take-a-complaint'],
      )
      assert.equal((await manager.get(`/take-a-complaint/${draft}/received`)).statusCode, 404)
    })

    it('is told what is new also where their own mistake came first: the form is still decided on what it was opened with', async () => {
      const id = await begin(manager, 'A mistake first')
      const address = `/complaints/${id}/record/note-event`
      const note = (what: string, version: string) => ({ happened: '3 February 2026', what, version })
      const opened = versionOn((await manager.get(address)).body)
      assert.equal((await manager.post(address, note('Somebody else’s', opened))).statusCode, 303)
      const back = await manager.post(address, note('x'.repeat(100_001), opened))
      assert.equal(back.statusCode, 422)
      assert.equal(versionOn(back.body), opened)
      const mended = await manager.post(address, note('Mine', opened))
      assert.equal(mended.statusCode, 409)
      assert.match(mended.body, /Somebody else’s/)
      assert.equal((await manager.post(address, note('Mine', versionOn(mended.body)))).statusCode, 303)
    })

    it('is told what is new when somebody else was first, and overwrites nothing', async () => {
      const id = await begin(manager, 'Two at once')
      const address = `/complaints/${id}/record/note-event`
      const version = versionOn((await manager.get(address)).body)
      const first = await manager.post(address, { happened: '3 February 2026', what: 'The first note', version })
      assert.equal(first.statusCode, 303)
      const before = await entries()
      const second = await manager.post(address, { happened: '3 February 2026', what: 'The second note', version })
      assert.equal(second.statusCode, 409)
      assert.match(second.body, /1 entry came in since you opened the page/)
      assert.match(second.body, /The first note/)
      assert.match(second.body, />The second note<\/textarea>/)
      for (const bad of ['', '-1', 'x', '99999'])
        assert.equal(
          (await manager.post(address, { happened: '3 February 2026', what: 'N', version: bad })).statusCode,
          409,
        )
      assert.equal(await entries(), before)
      const again = { happened: '3 February 2026', what: 'The second note', version: versionOn(second.body) }
      assert.equal((await manager.post(address, again)).statusCode, 303)
    })

    it('records a form once however often it is sent, and leads to the same page', async () => {
      const id = await begin(manager, 'Sent twice')
      const address = `/complaints/${id}/record/note-event`
      const form = (await manager.get(address)).body
      const input = { happened: '3 February 2026', what: 'A visit', version: versionOn(form), once: onceOn(form) }
      const before = await entries()
      const first = await manager.post(address, input)
      const second = await manager.post(address, input)
      assert.equal(first.statusCode, 303)
      assert.equal(second.statusCode, 303)
      assert.equal(second.headers.location, first.headers.location)
      assert.equal(await entries(), before + 1)
      const otherwise = await manager.post(address, { ...input, what: 'Another visit' })
      assert.equal(otherwise.statusCode, 409)
      assert.match(otherwise.body, />Another visit<\/textarea>/)
      assert.equal(await entries(), before + 1)
    })

    it('begins a complaint once however often its form is sent', async () => {
      const form = (await manager.get('/complaints/new')).body
      const input = { happened: '2 February 2026', form: 'written', subject: 'Begun once', once: onceOn(form) }
      const before = await entries()
      const first = await manager.post('/complaints/new', input)
      const second = await manager.post('/complaints/new', input)
      assert.equal(first.statusCode, 303, first.body)
      assert.equal(second.headers.location, first.headers.location)
      assert.equal(await entries(), before + 1)
      const otherwise = await manager.post('/complaints/new', { ...input, subject: 'Another' })
      assert.equal(otherwise.statusCode, 409)
      assert.match(otherwise.body, /This form was sent before/)
      const deliberate = await manager.post('/complaints/new', { ...input, once: onceOn(otherwise.body) })
      assert.equal(deliberate.statusCode, 303)
      assert.equal(await entries(), before + 2)
    })

    it('may do only what their role may, and hears nothing of the complaint', async () => {
      const before = await entries()
      const reader = new Browserless(app)
      await reader.become(council.visitor('reader').personId)
      for (const { name } of worked) {
        const address = `/complaints/${complaintId}/record/${name}`
        for (const sent of [await reader.get(address), await reader.post(address, { version: '1' })]) {
          assert.equal(sent.statusCode, 403, name)
          assert.ok(!sent.body.includes('Kept apart'), name)
        }
      }
      const sent = await reader.send('/statements/import', { text: statement })
      assert.equal(sent.statusCode, 403)
      const resolver = new Browserless(app)
      await resolver.become(council.visitor('stage 1 resolver').personId)
      const history = {
        happened: 'January 2018',
        what: 'A visit',
        sourceDocument: 'file',
        sourceInferred: 'stated',
        version: '1',
      }
      const address = `/complaints/${complaintId}/record/note-event?history=yes`
      assert.equal((await resolver.post(address, history)).statusCode, 403)
      assert.equal(await entries(), before)
    })

    it('is not somebody else because a form says so', async () => {
      const before = await entries()
      const address = `/complaints/${complaintId}/record/add-person`
      const version = versionOn((await manager.get(address)).body)
      const stranger = '11111111-1111-4111-8111-111111111111'
      const sent = await manager.post(address, {
        happened: '3 February 2026',
        personId: stranger,
        part: 'other',
        version,
      })
      assert.equal(sent.statusCode, 422)
      assert.match(sent.body, /Choose somebody from the list/)
      assert.equal(await entries(), before)
    })

    it('is served only under the names of this machine', async () => {
      for (const host of ['redress.example', 'localhost.example', '10.0.0.1', '127.0.0.1.example']) {
        const sent = await app.inject({ url: '/', headers: { host } })
        assert.equal(sent.statusCode, 421, host)
      }
    })
  })

  describe('markup typed where words belong', () => {
    // Nobody but the independent person writes their report; its fields have a page and tests of their own.
    const isTheManagers = ({ name, may }: (typeof complaintVerbs)[number]): boolean =>
      may.includes('complaints manager') || (name !== 'write-independent-report' && assert.fail(name))
    const isPlain = (body: string, where: string): void => {
      assert.ok(!body.includes('<script>alert'), `${where}: a script`)
      assert.ok(!body.includes('<img src=x'), `${where}: an element`)
      assert.ok(!/="[^"]*<img/.test(body), `${where}: out of its attribute`)
    }

    it('comes back as it was typed, from every field of every verb', async () => {
      for (const verb of complaintVerbs.filter(isTheManagers))
        for (const history of [false, true]) {
          const fields = fieldsAsked(verb, history)
          const typed = Object.fromEntries(fields.map(({ name }) => [name, MARKUP]))
          const base = verb.begins ? '/complaints/new' : `/complaints/${complaintId}/record/${verb.name}`
          const more = { sourceDocument: '', sourceLine: MARKUP, sourceInferred: MARKUP, version: '1' }
          const sent = await manager.post(history ? `${base}?history=yes` : base, { ...typed, ...more })
          assert.equal(sent.statusCode, 422, verb.name)
          isPlain(sent.body, verb.name)
          assert.ok(sent.body.includes('&lt;script&gt;alert(&quot;1&quot;)'), verb.name)
        }
    })

    it('stands in the record as words, on every page that shows it', async () => {
      const id = await begin(manager, MARKUP)
      const person = council.visitor('panel clerk').personId
      const answers: Readonly<Record<string, string>> = {
        when: '2 February 2026',
        text: MARKUP,
        'long text': MARKUP,
        money: '',
        'yes or no': 'yes',
        person,
      }
      const special: Readonly<Record<string, string>> = {
        points: `1 ${MARKUP}\n2a ${MARKUP}\n2b ${MARKUP}`,
        name: MARKUP,
        personId: '',
        reference: '',
        alias: '9',
        target: '1',
        changes: `subject: ${MARKUP}`,
      }
      let recorded = 0
      const settled = worked
        .filter(isTheManagers)
        .toSorted((a, b) => Number(b.name.startsWith('settle')) - Number(a.name.startsWith('settle')))
      for (const verb of settled) {
        const address = `/complaints/${id}/record/${verb.name}?history=yes`
        const form = await manager.get(address)
        isPlain(form.body, verb.name)
        const point = /<option value="([0-9a-f-]{36})">1: /.exec(form.body)?.[1] ?? ''
        const input = Object.fromEntries(
          fieldsAsked(verb, true).map(({ name, kind, choices }) => [
            name,
            kind === 'point' ? point : (special[name] ?? answers[kind] ?? choices?.[0]?.value ?? ''),
          ]),
        )
        const source = { sourceDocument: MARKUP.slice(0, 150), sourceInferred: 'stated', compared: 'yes' }
        const sent = await manager.post(address, { ...input, ...source, version: versionOn(form.body) })
        assert.ok([303, 422].includes(sent.statusCode), `${verb.name}: ${sent.statusCode}`)
        isPlain(sent.body, verb.name)
        if (sent.statusCode === 303) recorded++
      }
      assert.ok(recorded > 20, `${recorded} verbs recorded`)
      for (const { method, url } of routes) {
        if (method !== 'GET' || url.endsWith('/look-back')) continue
        const address = url.replace(':id', id).replace(':verb', 'give-view')
        isPlain((await manager.get(address)).body, address)
      }
    })

    it('in a statement stays words, before and after it is recorded', async () => {
      const text = statement.replace('The Council lost a letter', `The Council lost ${MARKUP} a letter`)
      const look = await manager.send('/statements/look', { text })
      assert.equal(look.statusCode, 200)
      isPlain(look.body, 'look')
      assert.ok(look.body.includes('&lt;script&gt;'))
      const imported = await manager.send('/statements/import', { text })
      assert.equal(imported.statusCode, 303)
      const id = imported.headers.location?.toString() ?? ''
      for (const page of ['', '/points', '/history', '/statement'])
        isPlain((await manager.get(`${id}${page}`)).body, page)
    })
  })
})
