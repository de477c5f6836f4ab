import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { announceHoliday } from '#authority/verbs/announce-holiday.ts'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { recountClocks } from '#office/recount.ts'
import { run } from '#office/run.ts'
import { runForCouncil } from '#office/run-for-council.ts'
import type { Role } from '#stream/role.ts'
import { Browserless } from '#test/browserless.ts'
import { composedPack } from '#test/composed-pack.ts'
import type { Council } from '#test/council.ts'
import { councilExampleOf } from '#test/council-examples.ts'
import { withFile } from '#test/files.ts'
import { attacksOn, lostOnPage, wrongOnPage } from '#test/hostile-answers.ts'
import { askFor, letterToSend } from '#test/letter-to-send.ts'
import { pdfLetter } from '#test/made-files.ts'
import { mailTaken } from '#test/mail-taken.ts'
import { type Answers, filled, formsIn, type PageForm } from '#test/page-forms.ts'
import { recordStory } from '#test/recorded-story.ts'
import { redactionToDo } from '#test/redaction-to-do.ts'
import { received, stage1Started, withPart } from '#test/stories.ts'
import { openTwoCouncils, type TwoCouncils } from '#test/two-councils.ts'
import { type ItemKind, itemKind } from './pages/intake/draft.ts'
import { listPages, pagesOfKind } from './pages/intake/flow.ts'
import { questionPages } from './pages/intake/pages.ts'
import { routes } from './pages/routes.ts'

const statement = readFileSync(new URL('../../test/statements/18-978-476.txt', import.meta.url), 'utf8')

/** A form that is not of one complaint's own work: where it stands, and answers that it takes. */
interface Place {
  /** As the routes have it. */
  readonly route: string
  readonly name: string
  readonly role: Role
  /** The page it stands on, and where it goes. */
  comeTo(as: Browserless): Promise<{ readonly page: string; readonly action: string }>
  readonly answers: Answers
  /** Where the form is sent more than once: what then is there once and no more. */
  readonly leaves?: 'a change' | 'nothing new'
  /** A page that is shown in answer, in place of one that is gone on to. */
  readonly shows?: boolean
  /** Where what was typed stands again, if that is another form. */
  readonly asksAgain?: string
  /** Answers besides that must not break anything. */
  readonly more?: readonly Answers[]
}

let site: TwoCouncils
let elsewhereId = ''
const browsers = new Map<string, Browserless>()

async function browserOf(role: Role): Promise<Browserless> {
  const known = browsers.get(role)
  if (known) return known
  const browser = new Browserless(site.app)
  const { personId, authorityId } = site.councils[0].visitor(role)
  await browser.become(personId)
  await browser.post('/working-for', { authorityId })
  browsers.set(role, browser)
  return browser
}

/** How many entries and lines of change there are, of every council. */
async function kept(): Promise<{ readonly entries: number; readonly changes: number }> {
  const counted = { entries: 0, changes: 0 }
  for (const { record, authorityId } of site.councils)
    await record.transaction(authorityId, async tx => {
      const [row] = await tx.query<{ entries: number; changes: number }>(
        `select (select count(*)::integer from entries) as entries,
           (select count(*)::integer from audit where kind in ('change', 'permission')) as changes`,
      )
      counted.entries += row?.entries ?? 0
      counted.changes += row?.changes ?? 0
    })
  return counted
}

const send = (as: Browserless, { action, multipart }: PageForm, sent: Answers) =>
  multipart ? as.send(action, sent) : as.post(action, sent)

async function begun(of: Council, subject: string): Promise<string> {
  const record = async (verb: Parameters<typeof run>[1], id: string | null, input: Record<string, string>) => {
    const task = { complaintId: id, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const done = await run(of.office, verb, task, of.visitor('complaints manager'))
    if (done.kind !== 'done') assert.fail(JSON.stringify(done))
    return done.complaintId
  }
  const id = await record(receiveComplaint, null, { happened: '2 March 2026', form: 'written', subject })
  await record(startStage1, id, { happened: '2 March 2026', limb: 'received' })
  return id
}

/** A draft with one of each thing that can be added, so that the page of each is there. */
async function draft(as: Browserless): Promise<string> {
  const begun = await as.post('/take-a-complaint', {})
  const address = begun.headers.location?.toString().replace(/\/received$/, '') ?? ''
  for (const [place, kind] of itemKind.options.entries()) {
    const [first] = pagesOfKind(kind)
    await as.post(`${address}/${first?.name}/${place + 1}`, {})
  }
  return address
}

const keyOf = (kind: ItemKind): number => itemKind.options.indexOf(kind) + 1

const manager: Role = 'complaints manager'
const at = (page: string, action = page) => ({ comeTo: async () => ({ page, action }) })
const inDraft = (part: string) => ({
  role: manager,
  async comeTo(as: Browserless) {
    const address = `${await draft(as)}/${part}`
    return { page: address, action: address }
  },
})

const exampleAnswers = (verb: string): Answers =>
  Object.fromEntries(
    Object.entries(councilExampleOf(verb)).flatMap(([field, value]) =>
      typeof value === 'string' || Array.isArray(value) ? [[field, value]] : [],
    ),
  )

const ofTheCouncil: readonly Place[] = authorityVerbs
  .filter(({ begins }) => !begins)
  .map(({ name, may }) => ({
    route: '/council/:verb',
    name,
    role: may.includes(manager) ? manager : (may[0] ?? manager),
    ...at(`/council/${name}`),
    answers: {
      ...exampleAnswers(name),
      ...(name === announceHoliday.name ? { compared: 'yes' } : {}),
    },
    leaves: 'a change',
  }))

const ofTakingAComplaint: readonly Place[] = [
  {
    route: '/take-a-complaint',
    name: 'begin',
    role: manager,
    ...at('/take-a-complaint'),
    answers: {},
    leaves: 'a change',
  },
  ...questionPages.map(
    ({ name, of }): Place => ({
      route: of === null ? '/take-a-complaint/:id/:page' : '/take-a-complaint/:id/:page/:item',
      name,
      ...inDraft(of === null ? name : `${name}/${keyOf(of)}`),
      answers: { later: 'yes' },
    }),
  ),
  ...listPages.map(
    ({ name }): Place => ({
      route: '/take-a-complaint/:id/:page',
      name,
      ...inDraft(name),
      answers: { more: 'no' },
      leaves: 'nothing new',
    }),
  ),
  { route: '/take-a-complaint/:id/:page', name: 'check', ...inDraft('check'), answers: {}, shows: true },
  { route: '/take-a-complaint/:id/delete', name: 'delete', ...inDraft('delete'), answers: {}, leaves: 'a change' },
  {
    route: '/take-a-complaint/:id/remove/:item',
    name: 'remove',
    ...inDraft(`remove/${keyOf('point')}`),
    answers: {},
    leaves: 'a change',
  },
]

const places: readonly Place[] = [
  ...ofTheCouncil,
  ...ofTakingAComplaint,
  {
    route: '/complaints/new',
    name: 'begin a complaint',
    role: manager,
    ...at('/complaints/new'),
    answers: { happened: '2 February 2026', form: 'written', subject: 'A late plan' },
    leaves: 'a change',
  },
  {
    route: '/complaints/search',
    name: 'search',
    role: manager,
    ...at('/complaints', '/complaints/search'),
    answers: { words: 'plan' },
    leaves: 'nothing new',
  },
  {
    route: '/complaints/:id/files',
    name: 'search the files',
    role: manager,
    async comeTo() {
      const { id } = await recordStory(site.councils[0], withFile('clean'))
      return { page: `/complaints/${id}/files`, action: `/complaints/${id}/files` }
    },
    answers: { words: 'plan' },
    shows: true,
  },
  {
    route: '/complaints/:id/files/:file/redact',
    name: 'passages marked',
    role: manager,
    async comeTo() {
      const { page } = await redactionToDo(site.councils[0], received(), pdfLetter(['She rang on Monday.']))
      return { page, action: page }
    },
    answers: { do: 'words', words: 'Monday', ground: 'health', why: '', page: '1' },
    leaves: 'a change',
  },
  {
    route: '/complaints/:id/letters/:template',
    name: 'a letter',
    role: manager,
    async comeTo() {
      const [first] = site.councils
      const story = withPart(stage1Started(), first.visitor('reader').personId, 'complainant')
      const { id } = await recordStory(first, story)
      const page = `/complaints/${id}/letters/stage-1-response`
      return { page, action: page }
    },
    answers: { signedBy: 'A. Officer', reach: '01632 960000' },
    shows: true,
  },
  {
    route: '/complaints/:id/letters/against-record',
    name: 'a letter held against the record',
    role: manager,
    async comeTo() {
      const { id } = await recordStory(site.councils[0], withFile('clean'))
      const page = `/complaints/${id}/letters/against-record`
      return { page, action: page }
    },
    answers: { text: 'Point 1 is upheld.', kept: '', dated: '16 August 2024' },
    shows: true,
  },
  {
    route: '/complaints/:id/packs',
    name: 'the files of a pack',
    role: manager,
    async comeTo() {
      const id = await composedPack(site.councils[0])
      return { page: `/complaints/${id}/packs`, action: `/complaints/${id}/packs` }
    },
    answers: {},
  },
  {
    route: '/outbox/post',
    name: 'taken to the post',
    role: manager,
    async comeTo() {
      const [first] = site.councils
      const letter = await letterToSend(first)
      await askFor(first.office, letter, first.visitor(manager), { byEmail: [], byPost: [letter.mother] })
      return { page: '/outbox', action: '/outbox/post' }
    },
    answers: { day: '2 March 2026' },
    leaves: 'a change',
  },
  ...(
    [
      ['file', { reference: 'NNA/2026/0001' }],
      ['begin', { received: '2 March 2026', subject: 'Calls', known: 'yes' }],
      ['set-aside', { reason: 'An advertisement.' }],
    ] as const
  ).map(
    ([what, answers]): Place => ({
      route: `/inbox/:item/${what}`,
      name: `an email: ${what}`,
      role: manager,
      async comeTo() {
        const [first] = site.councils
        await begun(first, 'Calls not returned')
        const page = `/inbox/${await mailTaken(first, { attached: [{ name: '<b>#set page()</b>.txt', bytes: Buffer.from('Words.') }] })}/${what}`
        return { page, action: page }
      },
      answers,
    }),
  ),
  {
    route: '/dates-moved/seen',
    name: 'dates seen',
    role: manager,
    async comeTo() {
      const [first] = site.councils
      const id = await begun(first, 'Its dates moved')
      const input = { happened: '2 March 2026', date: '9 March 2026', title: 'Extra', kind: 'added' }
      await runForCouncil(first.office, announceHoliday, input, first.visitor(manager))
      await recountClocks(first.office, first.authorityId)
      return { page: `/complaints/${id}`, action: '/dates-moved/seen' }
    },
    answers: {},
    leaves: 'nothing new',
  },
  {
    route: '/statements/look',
    name: 'look',
    role: manager,
    ...at('/statements/new', '/statements/look'),
    answers: { text: statement },
    shows: true,
  },
  {
    route: '/statements/import',
    name: 'import',
    role: manager,
    ...at('/statements/new', '/statements/look'),
    asksAgain: '/statements/look',
    answers: { text: statement },
    leaves: 'a change',
  },
  {
    route: '/practice/day',
    name: 'day',
    role: manager,
    ...at('/practice/day'),
    answers: { day: '3 March 2026' },
    more: ['31 December 9999', '1 January 1000', '2100-02-29', '٣ مارس ٢٠٢٦'].map(day => ({ day })),
    leaves: 'nothing new',
  },
  {
    route: '/practice/people',
    name: 'who to be',
    role: 'reader',
    ...at('/practice/people'),
    answers: {},
    leaves: 'nothing new',
  },
  {
    route: '/calendar/make-address',
    name: 'make an address for a calendar',
    role: 'panel clerk',
    ...at('/calendar', '/calendar/make-address'),
    answers: {},
    leaves: 'a change',
  },
  {
    route: '/calendar/stop-address',
    name: 'stop it',
    role: 'investigating officer',
    async comeTo(as) {
      await as.post('/calendar/make-address', {})
      return { page: '/calendar', action: '/calendar/stop-address' }
    },
    answers: {},
    leaves: 'a change',
  },
  {
    route: '/working-for',
    name: 'which council',
    role: 'reader',
    ...at('/working-for'),
    answers: {},
    leaves: 'nothing new',
  },
]

interface Found {
  readonly place: Place
  readonly where: string
  readonly page: string
  readonly form: PageForm
  readonly as: Browserless
  readonly good: Answers
}

async function comeTo(place: Place): Promise<Found | string> {
  const { role, route, name } = place
  const as = await browserOf(role)
  const { page, action } = await place.comeTo(as)
  const shown = await as.get(page)
  const form = formsIn(shown.body).find(one => one.action === action)
  const where = `POST ${route}, ${name}`
  if (!form) return `${where}: no form on ${page}, ${shown.statusCode}`
  const good = { ...filled(form, place.answers), ...place.answers }
  // The form that records a statement stands on the page that shows what it says.
  if (route !== '/statements/import') return { place, where, page, form, as, good }
  const looked = await send(as, form, good)
  const recording = formsIn(looked.body).find(one => one.action === route)
  if (!recording) return `${where}: no form to record it`
  return { place, where, page: '/statements/new', form: recording, as, good: filled(recording, place.answers) }
}

describe('every form that is not of the work on a complaint', () => {
  beforeEach(async () => {
    browsers.clear()
    site = await openTwoCouncils()
    const [, second] = site.councils
    elsewhereId = await begun(second, 'Of the other council')
  })
  afterEach(async () => {
    await site.close()
  })

  it('is walked here', () => {
    const posts = routes.filter(
      ({ method, serves }) => method === 'POST' && !('verb' in serves && serves.verb !== 'import-statement'),
    )
    const walked = new Set(places.map(({ route }) => route))
    const missing = posts.filter(
      ({ url }) => !walked.has(url) && !/^\/complaints\/:id\/(record|investigation|statement-of)/.test(url),
    )
    assert.deepEqual(
      missing.map(({ url }) => url),
      [],
    )
  })

  it('answers whatever is typed or forged in words, keeps what was typed, and writes nothing by halves', async () => {
    const wrong: string[] = []
    for (const place of places) {
      const found = await comeTo(place)
      if (typeof found === 'string') {
        wrong.push(found)
        continue
      }
      const { where, page, form, as, good } = found
      const more = place.more?.map(each => ({ name: JSON.stringify(each), sent: { ...good, ...each }, inWords: false }))
      for (const { name, sent, inWords } of [...attacksOn(form, good), ...(more ?? [])]) {
        const before = await kept()
        const answer = await send(as, form, { ...sent, once: crypto.randomUUID() })
        const said = `${where}, ${name}`
        wrong.push(...wrongOnPage(answer, said))
        if (answer.statusCode >= 500) wrong.push(String(site.logged.at(-1)?.slice(0, 600)))
        if (answer.statusCode < 300 && !place.shows) wrong.push(`${said}: ${answer.statusCode}`)
        if (answer.statusCode >= 400 && (await kept()).entries !== before.entries)
          wrong.push(`${said}: something was written`)
        // Where nothing is typed, nothing is too long.
        const typed = Object.keys(place.answers).length > 0
        if (typed && name === 'far too long' && answer.statusCode === 303 && (await kept()).entries !== before.entries)
          wrong.push(`${said}: taken`)
        const again = { ...form, action: place.asksAgain ?? form.action }
        if (answer.statusCode === 422 && inWords) wrong.push(...lostOnPage(answer, again, sent, said))
        wrong.push(...wrongOnPage(await as.get(page), `${said}: ${page} afterwards`))
        wrong.push(...wrongOnPage(await as.get('/'), `${said}: / afterwards`))
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('leads to the same page however often it is sent, and leaves no more behind than once', async () => {
    const wrong: string[] = []
    for (const place of places) {
      const found = await comeTo(place)
      if (typeof found === 'string') {
        wrong.push(found)
        continue
      }
      const { where, form, as, good } = found
      const before = await kept()
      const all = await Promise.all([send(as, form, good), send(as, form, good)])
      all.push(await send(as, form, good))
      const told = all.map(one => `${one.statusCode} ${one.headers.location ?? ''}`)
      const wanted = place.shows ? [200, 422] : [303]
      if (new Set(told).size !== 1 || !wanted.includes(all[0]?.statusCode ?? 0))
        wrong.push(`${where}: ${told.join(', ')} ${/error-summary[\s\S]{0,600}/.exec(all[0]?.body ?? '')?.[0] ?? ''}`)
      const changes = (await kept()).changes - before.changes
      if (place.leaves === 'a change' && changes !== 1) wrong.push(`${where}: changed ${changes} times`)
    }
    assert.deepEqual(wrong, [])
  })

  it('shows what somebody else changed of the same thing of the council meanwhile, and keeps what was typed', async () => {
    const [{ office, visitor, site: served }] = site.councils
    const who = served.personas.find(({ personId }) => personId === visitor(manager).personId)?.name ?? ''
    const changed = async (name: string, answers: Answers) => {
      const verb = authorityVerbs.find(one => one.name === name)
      const done =
        verb && (await runForCouncil(office, verb, { ...exampleAnswers(name), ...answers }, visitor(manager)))
      assert.equal(done?.kind, 'done', `${name}: ${JSON.stringify(done)}`)
    }
    const theOther: Readonly<Record<string, readonly [string, Answers, string]>> = {
      'grant-role': ['grant-role', { name: 'Orla Other' }, 'Orla Other: As stage 1 resolver'],
      'end-role': ['grant-role', { name: 'Olive Other' }, 'Olive Other: As stage 1 resolver'],
      'record-pool-member': ['record-pool-member', { personId: '', name: 'Odo Other' }, 'Odo Other: Can be asked'],
      'remove-pool-member': ['record-pool-member', { personId: '', name: 'Otis Other' }, 'Otis Other: Can be asked'],
      'announce-holiday': [
        'announce-holiday',
        { date: '16 June 2026', title: 'Another day' },
        'Another day, 2026-06-16',
      ],
      'override-limit': ['override-limit', { n: '6', reason: 'The other policy.' }, 'The other policy.'],
      'state-remedy-figure': ['state-remedy-figure', { reason: 'The other guidance.' }, 'The other guidance.'],
      'settle-reminders': ['settle-reminders', { reason: 'Other hours.' }, 'Other hours.'],
      'settle-kept-email': ['settle-kept-email', { reason: 'The other schedule.' }, 'The other schedule.'],
      'settle-reminder-address': ['settle-reminder-address', { email: '' }, 'No reminders go to them'],
      'settle-own-reminder-address': ['settle-own-reminder-address', { email: '' }, 'No reminders go to them'],
      'settle-second-readers': ['settle-second-readers', { reason: 'The other delegation.' }, 'The other delegation.'],
      'settle-sign-off': ['settle-sign-off', { reason: 'The other scheme.' }, 'The other scheme.'],
    }
    const wrong: string[] = []
    for (const place of ofTheCouncil) {
      const found = await comeTo(place)
      const other = theOther[place.name]
      if (typeof found === 'string' || !other) {
        wrong.push(typeof found === 'string' ? found : `${place.name}: nothing that another changes`)
        continue
      }
      const { where, form, as, good } = found
      await changed(other[0], other[1])
      const stale = await send(as, form, good)
      if (stale.statusCode !== 409) wrong.push(`${where}: ${stale.statusCode} for a stale version`)
      if (!stale.body.includes(other[2])) wrong.push(`${where}: does not tell what has changed`)
      if (!stale.body.includes(`Recorded by ${who} on Monday 2 March 2026 at 10:00`)) wrong.push(`${where}: by whom?`)
      wrong.push(...lostOnPage(stale, form, good, where))
      const again = formsIn(stale.body).find(one => one.action === form.action)
      const sent = again && (await send(as, again, { ...filled(again, place.answers), ...place.answers }))
      if (sent?.statusCode !== 303) wrong.push(`${where}: ${sent?.statusCode} when it was sent again`)
    }
    assert.deepEqual(wrong, [])
  })

  it('is in nobody’s way where somebody changed another thing of the council', async () => {
    const [{ office, visitor }] = site.councils
    const place = ofTheCouncil.find(({ name }) => name === announceHoliday.name)
    const found = place && (await comeTo(place))
    if (!found || typeof found === 'string') assert.fail(found)
    const granted = authorityVerbs.find(({ name }) => name === 'grant-role')
    assert.ok(granted)
    const done = await runForCouncil(office, granted, exampleAnswers('grant-role'), visitor(manager))
    assert.equal(done.kind, 'done')
    assert.equal((await send(found.as, found.form, found.good)).statusCode, 303)
  })

  it('takes nothing that is too large or not a form, and says so in words', async () => {
    const wrong: string[] = []
    const huge = Buffer.alloc(11 * 1024 * 1024, 'x')
    const form = 'application/x-www-form-urlencoded'
    for (const place of places) {
      const found = await comeTo(place)
      if (typeof found === 'string') continue
      const {
        where,
        as,
        form: { action },
      } = found
      const token = await as.token()
      const before = await kept()
      const sent: readonly (readonly [string, string, string | Buffer, number])[] = [
        ['a body beyond the limit', form, huge, 413],
        ['a picture', 'image/png', 'x', 415],
        ['plain text', 'text/plain', `_csrf=${token}`, 415],
        ['no kind at all', '', '_csrf=x', 415],
        ['data', 'application/json', JSON.stringify({ _csrf: token, happened: { a: 1 } }), 415],
        ['broken data', 'application/json', '{"__proto__": ', 415],
        ['a broken multipart', 'multipart/form-data; boundary=x', '--x\r\nnothing', 400],
        ['a multipart without a boundary', 'multipart/form-data', 'nothing', 400],
        ['a forged token', form, '_csrf=forged', 400],
      ]
      for (const [what, type, payload, status] of sent) {
        const answer = await as.raw(action, payload, { 'content-type': type })
        const said = `${where}, ${what}`
        if (answer.statusCode !== status) wrong.push(`${said}: ${answer.statusCode}`)
        if (!/<h1[^>]*>That could not be read<\/h1>/.test(answer.body)) wrong.push(`${said}: not told in a page`)
      }
      const after = await kept()
      if (after.entries !== before.entries || after.changes !== before.changes)
        wrong.push(`${where}: something was written`)
    }
    assert.deepEqual(wrong, [])
  })

  it('takes nobody whom the council does not know for a role or for the list of those who can be asked', async () => {
    const as = await browserOf(manager)
    for (const verb of ['grant-role', 'record-pool-member', 'remove-pool-member', 'end-role']) {
      const before = await kept()
      const strangers = { personId: crypto.randomUUID(), term: '999', name: '', once: crypto.randomUUID() }
      const answer = await as.post(`/council/${verb}`, { ...exampleAnswers(verb), ...strangers })
      assert.equal(answer.statusCode, 422, verb)
      assert.match(answer.body, /Choose from the list/, verb)
      assert.deepEqual((await kept()).entries, before.entries)
    }
  })

  it('finds no trace of what is another’s, by whatever id it names it', async () => {
    const wrong: string[] = []
    const never = '00000000-0000-4000-8000-000000000000'
    const [, other] = site.councils
    const theirs = await draft(await browserOf('complaints officer'))
    const theirDraft = theirs.split('/').at(-1) ?? ''
    const plain = (body: string, id: string) =>
      body.replaceAll(id, 'ID').replace(/name="(_csrf|once)" value="[^"]*"/g, '')
    for (const place of places) {
      const found = await comeTo(place)
      if (typeof found === 'string') continue
      const { where, form, as, good } = found
      for (const id of [elsewhereId, theirDraft, other.authorityId]) {
        const hidden = form.controls.filter(
          ({ kind, name }) => kind !== 'button' && !/^(_csrf|once|version|later)$/.test(name),
        )
        const answerFor = (one: string) =>
          send(
            as,
            { ...form, action: form.action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, one) },
            {
              ...good,
              ...Object.fromEntries(hidden.map(({ name }) => [name, one])),
              once: crypto.randomUUID(),
            },
          )
        const before = await kept()
        const [answer, toNever] = [await answerFor(id), await answerFor(never)]
        const said = `${where}, ${id === theirDraft ? 'another’s draft' : id === elsewhereId ? 'another’s complaint' : 'another council'}`
        wrong.push(...wrongOnPage(answer, said))
        if (answer.body.includes('Of the other council') || answer.body.includes('NNB/')) wrong.push(`${said}: a trace`)
        if (
          place.route !== '/working-for' &&
          (answer.statusCode !== toNever.statusCode || plain(answer.body, id) !== plain(toNever.body, never))
        )
          wrong.push(`${said}: ${answer.statusCode}, and ${toNever.statusCode} for what never was`)
        if (answer.statusCode >= 400 && (await kept()).entries !== before.entries) wrong.push(`${said}: written`)
      }
    }
    assert.deepEqual(wrong, [])
  })
})
