import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { settleLetterhead } from '#authority/letters/settle-letterhead.ts'
import { settleWording } from '#authority/letters/settle-wording.ts'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { calendarAddressVerbs } from '#office/calendar/feed.ts'
import { mayHaveCalendar } from '#office/calendar/may-have-calendar.ts'
import { mayImport } from '#office/import-statement.ts'
import { inboxVerbs, maySettleMail } from '#office/inbox/settle.ts'
import { mayCheckLetters } from '#office/letters/check-letter.ts'
import { run } from '#office/run.ts'
import { mayConfirmDecision } from '#office/views/decision-beside.ts'
import { mayRedact } from '#office/views/redaction.ts'
import { mayImportDecisions } from '#register/import-decisions.ts'
import { type Role, role } from '#stream/role.ts'
import { ApiClient } from '#test/api-client.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { officeViews } from '#test/office-views.ts'
import { apiRoutes } from './api/routes.ts'
import { routes } from './pages/routes.ts'
import { buildServer } from './server.ts'
import type { Serves } from './site.ts'

const statement = readFileSync(new URL('../../test/statements/24-935-221.txt', import.meta.url), 'utf8')

interface Address {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly serves: Serves
  readonly upload: boolean
  readonly api: boolean
}

const addresses: readonly Address[] = [
  ...routes.map(({ method, url, serves, upload }) => ({
    method,
    url,
    serves,
    upload: upload !== undefined,
    api: false,
  })),
  ...apiRoutes.map(({ method, url, serves }) => ({ method, url, serves, upload: false, api: true })),
]

const verbs = new Map<string, readonly Role[]>([
  ...[...complaintVerbs, ...authorityVerbs].map(({ name, may }) => [name, may] as const),
  ['import-statement', mayImport],
  ['confirm-decision', mayConfirmDecision],
  ['import-decisions', mayImportDecisions],
  ['check-letter', mayCheckLetters],
  ...calendarAddressVerbs.map(name => [name, mayHaveCalendar] as const),
  ...inboxVerbs.map(name => [name, maySettleMail] as const),
  ['settle-wording', settleWording.may],
  ['settle-letterhead', settleLetterhead.may],
  ['mark-passages', mayRedact],
  ['confirm-redaction', mayRedact],
])

/** One thing that an address can do or show. */
interface Use extends Address {
  /** The verb or the view, by its name. */
  readonly name: string
  readonly may: readonly Role[]
  /** How the refusal may be told in the audit: of the view itself; of the verb, or of what is shown before it is done. */
  readonly subjects: readonly string[]
}

const usesOf = (address: Address, views: ReadonlyMap<string, readonly Role[]>): readonly Use[] => {
  const { serves } = address
  if ('view' in serves)
    return [{ ...address, name: serves.view, may: views.get(serves.view) ?? [], subjects: [`view/${serves.view}`] }]
  const named = 'verb' in serves ? [serves.verb] : 'verbs' in serves ? serves.verbs : []
  return named.map(name => ({
    ...address,
    name,
    may: verbs.get(name) ?? [],
    subjects: [
      `verb/${name}`,
      ...[...views.keys(), `form of ${name}`, `dates moved by ${name}`].map(one => `view/${one}`),
    ],
  }))
}

/** What a page shows before it is sent may be theirs to see; what the verb would record is not theirs to record. */
const isVerb = ({ serves }: Use): boolean => !('view' in serves)

/** Whoever gives people their roles has no list of complaints: the start page leads them to the people. */
const isSentToTheirWork = (
  { method, url }: Use,
  { headers }: { readonly headers: { readonly location?: string | undefined } },
): boolean => method === 'GET' && url === '/' && headers.location === '/council/people'

/** Whether it names something besides a complaint and a verb, which may be found missing before anybody is asked. */
const namesMore = ({ url }: Use): boolean =>
  [...url.matchAll(/:(\w+)/g)].some(([, name]) => name !== 'id' && name !== 'verb')

let council: Council
let app: FastifyInstance
let complaintId = ''

describe('every address, asked by somebody who may not', () => {
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    app = await buildServer(council.site)
    const input = { happened: '2 February 2026', form: 'written', subject: 'Kept apart' }
    const task = { complaintId: null, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const begun = await run(council.office, receiveComplaint, task, council.visitor('complaints manager'))
    assert.equal(begun.kind, 'done')
    if (begun.kind === 'done') complaintId = begun.complaintId
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  let told = 0
  async function news(): Promise<readonly { id: number; kind: string; subject: string }[]> {
    const lines = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ id: number; kind: string; subject: string }>(
        'select id, kind, subject from audit where id > $1 order by id',
        [told],
      ),
    )
    told = lines.at(-1)?.id ?? told
    return lines
  }

  const browsers = new Map<Role, Browserless>()
  async function browserOf(one: Role): Promise<Browserless> {
    const known = browsers.get(one)
    if (known) return known
    const browser = new Browserless(app)
    await browser.become(council.visitor(one).personId)
    browsers.set(one, browser)
    return browser
  }

  async function ask({ method, url, api, upload, name }: Use, one: Role) {
    const to = url
      .replace(':verb', name)
      .replace(':id', complaintId)
      .replace(/:(?:point|file|item)/, complaintId)
      .replace(':page', 'check')
    if (api) {
      const client = new ApiClient(app, council.visitor(one).personId)
      return method === 'GET' ? client.get(to) : client.post(to, bodyOf(to, name), anyVersion)
    }
    const browser = await browserOf(one)
    if (method === 'GET') return browser.get(to)
    return upload ? browser.send(to, { version: '1', text: statement }) : browser.post(to, { version: '1' })
  }

  const anyVersion = { 'if-match': '*' }

  function bodyOf(to: string, name: string): object {
    if (to.endsWith('/search')) return { words: 'kept' }
    return to === '/api/complaints' ? { verb: name, input: {} } : { input: {} }
  }

  it('is told so or finds nothing, hears nothing of it, and the refusal of just that is in the audit', async () => {
    const views = await officeViews()
    let tried = 0
    for (const use of addresses.flatMap(address => usesOf(address, views))) {
      const stranger = role.options.find(one => !use.may.includes(one))
      if (stranger === undefined) continue
      const where = `${use.method} ${use.url}, ${use.name}, ${stranger}`
      await browserOf(stranger)
      if (use.method === 'POST' && !use.api) await (await browserOf(stranger)).token()
      await news()
      const sent = await ask(use, stranger)
      assert.ok(isSentToTheirWork(use, sent) || [403, 404].includes(sent.statusCode), `${where}: ${sent.statusCode}`)
      assert.ok(!sent.body.includes('Kept apart'), where)
      const lines = await news()
      assert.ok(lines.length > 0 || (namesMore(use) && sent.statusCode === 404), `${where}: not in the audit`)
      for (const { kind, subject } of lines)
        assert.ok(kind !== 'change' && (isVerb(use) || kind === 'refusal'), `${where}: ${kind} of ${subject}`)
      if (lines.length > 0)
        assert.ok(
          lines.some(({ kind, subject }) => kind === 'refusal' && use.subjects.includes(subject)),
          `${where} says that it rests on ${use.name}, and refuses ${lines.map(({ subject }) => subject).join(', ')}`,
        )
      tried++
    }
    assert.ok(tried > complaintVerbs.length * 2, `${tried} tried`)
  })

  it('is in the audit as well when it is answered', async () => {
    const views = await officeViews()
    const manager = 'complaints manager'
    for (const use of addresses.flatMap(address => usesOf(address, views))) {
      if (use.method !== 'GET' || !use.may.includes(manager) || namesMore(use)) continue
      await browserOf(manager)
      await news()
      const sent = await ask(use, manager)
      assert.ok(sent.statusCode < 500, `${use.url}: ${sent.statusCode}`)
      assert.ok((await news()).length > 0, `${use.method} ${use.url}, ${use.name}: answered and not in the audit`)
    }
  })
})
