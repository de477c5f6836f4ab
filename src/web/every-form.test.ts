import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { ComplaintState } from '#complaint/state.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { noteEvent } from '#complaint/verbs/note-event.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { run } from '#office/run.ts'
import type { Verb } from '#stream/verb.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { withLetter } from '#test/examples/sending.ts'
import { exampleOf } from '#test/examples.ts'
import { fileId } from '#test/files.ts'
import { attacksOn, lostOnPage, textsOf, wrongOnPage } from '#test/hostile-answers.ts'
import { type Answers, filled, formsIn, type PageForm } from '#test/page-forms.ts'
import { recordStory, withPeople } from '#test/recorded-story.ts'
import { withPoints } from '#test/stories.ts'
import { reasonField } from './pages/account/finds.ts'
import { routes } from './pages/routes.ts'
import { buildServer } from './server.ts'
import type { Route } from './site.ts'

interface Posted extends Route {
  /** Of a complaint; those that the route may do. */
  readonly verbs: readonly Verb<ComplaintState>[]
}

/** An address for this verb alone goes before one for any verb. */
const hasOneOfItsOwn = ({ method, url }: Route, verb: string): boolean =>
  url.includes(':verb') && routes.some(one => one.method === method && one.url === url.replace(':verb', verb))

const postRoutes: readonly Posted[] = routes.flatMap(route => {
  if (route.method !== 'POST' || !route.url.startsWith('/complaints/:id/')) return []
  const { serves } = route
  const names = 'verb' in serves ? [serves.verb] : 'verbs' in serves ? serves.verbs : []
  const verbs = complaintVerbs.filter(
    ({ name, historyOnly }) => names.includes(name) && !historyOnly && !hasOneOfItsOwn(route, name),
  )
  return verbs.length > 0 ? [{ ...route, verbs }] : []
})

/** Whether an address may be asked for by that of another route: "/record/add-file" by "/record/:verb". */
const stands = (asked: string, at: string): boolean =>
  new RegExp(`^${at.replace(/:\w+/g, '[^/]+')}$`).test(asked) || asked.startsWith(`${at}/`)

/** The pages of a complaint on which the form of a route may stand: its own address, or the one it is a part of. */
const pagesFor = ({ url }: Posted): readonly string[] =>
  routes
    .filter(one => one.method === 'GET' && one.url.includes(':id') && (one.url === url || stands(url, one.url)))
    .map(one => (one.url.endsWith(':verb') ? '/complaints/:id/record/:verb' : one.url))
    .toSorted((a, b) => b.length - a.length)

/** A form come to in a complaint, with answers that it takes. */
interface Found {
  readonly where: string
  readonly page: string
  readonly form: PageForm
  readonly answers: Answers
  readonly as: Browserless
  readonly complaintId: string
  readonly verb: Verb<ComplaintState>
}

let council: Council
let app: FastifyInstance
/** Of a complaint that there is, for a verb that names another one. */
let reference = ''
const logged: string[] = []
const browsers = new Map<string, Browserless>()

async function browserOf(personId: string): Promise<Browserless> {
  const known = browsers.get(personId)
  if (known) return known
  const browser = new Browserless(app)
  await browser.become(personId)
  browsers.set(personId, browser)
  return browser
}

async function rows(): Promise<number> {
  return council.record.transaction(council.authorityId, async tx => {
    const [row] = await tx.query<{ count: number }>('select count(*)::integer as count from entries')
    return row?.count ?? 0
  })
}

const send = (as: Browserless, { action, multipart }: PageForm, sent: Answers) =>
  multipart ? as.send(action, { ...sent, file: new File(['A letter.'], 'letter.txt') }) : as.post(action, sent)

/** Where a page of its own asks less of a verb, or asks it later, than the verb’s own form does. */
const examples: Readonly<Record<string, () => ReturnType<typeof exampleOf>>> = {
  '/complaints/:id/statement-of-complaint/agree': () => {
    const { points: _, ...input } = exampleOf('settle-statement-of-complaint').input
    return { story: withPoints(), input }
  },
  '/complaints/:id/investigation/independent-person': () => ({
    story: exampleOf('receive-report').story,
    input: { concerns: 'no concerns', shared: 'everything', fairness: 'Fair.', overall: 'Sound.' },
  }),
  '/complaints/:id/letters/send/:item': () => {
    const mother = crypto.randomUUID()
    const story = withLetter(mother)
    const input = { what: 'A letter', letter: fileId(story), [`to-${mother}`]: 'in person', secondPerson: 'no' }
    return { story, input }
  },
  '/complaints/:id/account/reasons': () => {
    const { story, input } = exampleOf('explain-in-account')
    return { story, input: { [reasonField(String(input.find))]: input.reason } }
  },
}

/** Comes to the form that does the verb at that address, in a complaint of its own. */
async function comeTo(route: Posted, verb: Verb<ComplaintState>): Promise<Found | string> {
  const { story, input } = examples[route.url]?.() ?? exampleOf(verb.name)
  const { id } = await recordStory(council, story)
  const answers = withPeople(verb.fields, input)
  const others = verb.fields.flatMap(({ name, kind }) => (kind === 'complaint' ? [[name, reference]] : []))
  const given = Object.fromEntries(
    Object.entries({ ...answers, ...Object.fromEntries(others) }).flatMap(([name, value]) =>
      typeof value === 'string' || (Array.isArray(value) && value.every(one => typeof one === 'string'))
        ? [[name, value]]
        : [],
    ),
  )
  const point = [...story.state().points.values()].find(({ kind }) => kind === 'point')?.id ?? ''
  const named = typeof answers.pointId === 'string' ? answers.pointId : point
  const fill = (url: string): string =>
    url
      .replace(':id', id)
      .replace('send/:item', 'send/record-letter')
      .replace(':verb', verb.name)
      .replace(':point', encodeURIComponent(named))
  const doers = council.site.personas.filter(({ roles }) => roles.some(one => verb.may.includes(one)))
  const tried: string[] = []
  for (const { personId } of doers) {
    const as = await browserOf(personId)
    for (const url of pagesFor(route)) {
      const draft = typeof answers.draftId === 'string' ? `?draft=${encodeURIComponent(answers.draftId)}` : ''
      const page = `${fill(url)}${draft}`
      const shown = await as.get(page)
      tried.push(`${page}: ${shown.statusCode}`)
      const form = formsIn(shown.body).find(
        one =>
          one.action === fill(route.url) &&
          // Several of one kind stand on some pages: the one about what is answered.
          one.controls.every(
            ({ name, kind, value }) =>
              kind !== 'hidden' || name !== 'pointId' || value === '' || value === given.pointId,
          ),
      )
      if (!form) continue
      const where = `POST ${route.url}, ${verb.name}`
      return { where, page, form, answers: given, as, complaintId: id, verb }
    }
  }
  return `${route.url}, ${verb.name}: no form on ${tried.join(', ')}`
}

const everyForm = postRoutes.flatMap(route => route.verbs.map(verb => ({ route, verb })))

/** A button that does this verb and not the other that its form can do. */
const buttonFor: Readonly<Record<string, Answers>> = {
  'drop-drafted-recommendation': Object.fromEntries([['then', 'drop']]),
}

async function changesOf({ complaintId, verb }: Found): Promise<number> {
  return council.record.transaction(council.authorityId, async tx => {
    const [row] = await tx.query<{ count: number }>(
      // Several that are done as one have a line each.
      `select coalesce(sum(1.0 / coalesce((detail::jsonb ->> 'together')::integer, 1)), 0)::float as count from audit
       where subject = $1 and kind in ('change', 'permission') and detail::jsonb ->> 'verb' = $2`,
      [`complaint/${complaintId}`, verb.name],
    )
    return row?.count ?? 0
  })
}

async function somebodyElseIsFirst(complaintId: string): Promise<void> {
  const done = await run(
    council.office,
    noteEvent,
    {
      complaintId,
      input: { happened: '2 March 2026', what: 'The other note.' },
      expectedVersion: null,
      source: { kind: 'worked' },
    },
    council.visitor('complaints manager'),
  )
  assert.equal(done.kind, 'done', JSON.stringify(done))
}

describe('every form in a complaint', () => {
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    app = await buildServer(council.site, { log: line => logged.push(line) })
    const input = { happened: '2 February 2026', form: 'written', subject: 'Another complaint' }
    const task = { complaintId: null, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const begun = await run(council.office, receiveComplaint, task, council.visitor('complaints manager'))
    assert.ok(begun.kind === 'done')
    reference = begun.reference
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  it('stands on a page, is recorded once however often it is sent, and shows what somebody else recorded meanwhile', async () => {
    const wrong: string[] = []
    for (const { route, verb } of everyForm) {
      const found = await comeTo(route, verb)
      if (typeof found === 'string') {
        wrong.push(found)
        continue
      }
      const { where, form, as, complaintId } = found
      // A file is in nobody's way: adding one does not ask which version was looked at.
      const looksAtVersion = verb.name !== 'add-file'
      const answers = { ...found.answers, ...buttonFor[verb.name] }
      let sending = form
      if (looksAtVersion) {
        await somebodyElseIsFirst(complaintId)
        const sent = filled(form, answers)
        const stale = await send(as, form, sent)
        if (stale.statusCode !== 409) wrong.push(`${where}: ${stale.statusCode} for a stale version`)
        if (!stale.body.includes('The other note.')) wrong.push(`${where}: does not tell what is new`)
        const again = formsIn(stale.body).find(
          one => one.action === form.action && filled(one, {}).pointId === sent.pointId,
        )
        if (!again) wrong.push(`${where}: no form after a stale version`)
        else {
          sending = again
          for (const name of textsOf(form)) {
            const [is, was] = [filled(again, {})[name] ?? '', sent[name] ?? '']
            // The pound sign stands before the box.
            if (is !== String(was).replace('£', '')) wrong.push(`${where}: lost ${name}`)
          }
        }
      }
      const sent = filled(sending, answers)
      const before = await changesOf(found)
      const both = await Promise.all([send(as, sending, sent), send(as, sending, sent)])
      both.push(await send(as, sending, sent))
      const told = both.map(one => `${one.statusCode} ${one.headers.location ?? ''}`)
      if (new Set(told).size !== 1 || both[0]?.statusCode !== 303)
        wrong.push(
          `${where}: ${told.join(', ')} ${both[0]?.statusCode === 422 ? /error-summary[\s\S]{0,600}/.exec(both[0].body)?.[0] : ''}`,
        )
      const changes = (await changesOf(found)) - before
      if (changes !== 1) wrong.push(`${where}: recorded ${changes} times`)
    }
    assert.deepEqual(wrong, [])
    assert.ok(everyForm.length > complaintVerbs.length, `${everyForm.length} forms`)
  })

  it('shows in full what somebody else wrote on the same thing meanwhile, beside what one wrote oneself', async () => {
    const beside = new Set<string>()
    const wrong: string[] = []
    for (const { route, verb } of everyForm) {
      const texts = verb.fields.filter(({ kind }) => kind === 'long text').map(({ name }) => name)
      const found = texts.length > 0 ? await comeTo(route, verb) : ''
      if (typeof found === 'string') continue
      const { where, form, as } = found
      const good = filled(form, { ...found.answers, ...buttonFor[verb.name] })
      // Some texts go only with another answer than the one given here.
      const written = (whose: string, all: boolean): Answers => ({
        ...good,
        ...Object.fromEntries(
          texts.flatMap(name => ((all ? name in good : good[name]) ? [[name, `${whose} words on ${name}.`]] : [])),
        ),
        once: crypto.randomUUID(),
      })
      const all = (await send(as, form, written('Their', true))).statusCode === 303
      if (!all && (await send(as, form, written('Their', false))).statusCode !== 303) continue
      const stale = await send(as, form, written('My', all))
      if (stale.statusCode !== 409) wrong.push(`${where}: ${stale.statusCode}`)
      const [table = ''] = /<table[^>]*both-said[\s\S]*?<\/table>/.exec(stale.body) ?? []
      if (texts.some(name => table.includes(`Their words on ${name}.`) && table.includes(`My words on ${name}.`)))
        beside.add(where)
    }
    assert.deepEqual(wrong, [])
    for (const where of [
      '/complaints/:id/investigation/points/:point, work-on-point',
      '/complaints/:id/investigation/points/:point/view, view-on-point',
      '/complaints/:id/statement-of-complaint/agree, settle-statement-of-complaint',
      '/complaints/:id/record/:verb, adjudicate',
      '/complaints/:id/record/:verb, answer-recommendation',
      '/complaints/:id/record/:verb, write-stage-1-response',
      '/complaints/:id/record/:verb, note-event',
    ])
      assert.ok(beside.has(`POST ${where}`), where)
  })

  it('answers whatever is typed or forged in words, keeps what was typed, and writes nothing by halves', async () => {
    const wrong: string[] = []
    for (const { route, verb } of everyForm) {
      const found = await comeTo(route, verb)
      if (typeof found === 'string') continue
      const { where, form, as, answers, page } = found
      const good = filled(form, { ...answers, ...buttonFor[verb.name] })
      for (const { name, sent, inWords } of attacksOn(form, good)) {
        const before = await rows()
        const answer = await send(as, form, { ...sent, once: crypto.randomUUID() })
        const said = `${where}, ${name}`
        wrong.push(...wrongOnPage(answer, said))
        if (answer.statusCode >= 500) wrong.push(String(logged.at(-1)?.slice(0, 400)))
        if (answer.statusCode < 300) wrong.push(`${said}: ${answer.statusCode}`)
        if (answer.statusCode >= 400 && (await rows()) !== before) wrong.push(`${said}: something was written`)
        if (answer.statusCode === 422 && inWords) wrong.push(...lostOnPage(answer, form, sent, said))
        // What was taken is words and no more, on the page it came from as well.
        if (answer.statusCode === 303) wrong.push(...wrongOnPage(await as.get(page), `${said}: ${page} afterwards`))
      }
    }
    assert.deepEqual(wrong, [])
  })
})
