import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { accountPublished } from '#complaint/entries/account-published.ts'
import { sampleText } from '#complaint/entries/account-written.ts'
import { complaintReceived } from '#complaint/entries/complaint-received.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { isoDay } from '#law/day.ts'
import { filesAt } from '#register/bulk/folder.ts'
import { importFiles } from '#register/bulk/import-files.ts'
import { beginImport, endImport, keepFiles } from '#register/imports/kept-import.ts'
import { onDay } from '#stream/when.ts'
import { routes } from '#web/pages/routes.ts'
import { type Screen, withPage } from './browser.ts'
import { mailTaken } from './mail-taken.ts'
import { check, visit } from './page-check.ts'
import { openPracticeSite, type PracticeSite } from './practice-site.ts'
import { worked } from './scenario.ts'
import { type ServedCouncil, serveCouncil } from './served-council.ts'

/** What answers with no page: a file, and a day that leads on to a page. */
const withoutPage = new Set([
  // A file that is being redacted, which the practice council has none of: src/web/pages/redaction looks at these.
  '/complaints/:id/files/:file/redact',
  '/complaints/:id/files/:file/redact/check',
  '/complaints/:id/files/:file/redact/pages/:page',
  '/agreed/proof.csv',
  '/council/logo',
  '/outbox/print',
  '/calendar/:council/:secret.ics',
  '/complaints/:id/calendar/:meeting',
  '/agreed/proof.html',
  '/complaints/:id/files/:file',
  '/complaints/:id/investigation/made/:template',
  // The independent person's alone, who looks at it below.
  '/complaints/:id/investigation/independent-person/write',
  '/complaints/:id/look-back',
  '/accounts/:reference/page',
  '/accounts/:reference/text',
])

const pagesServed = routes.flatMap(({ method, url }) => (method === 'GET' && !withoutPage.has(url) ? [url] : []))

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on the narrowest screen, without JavaScript', { width: 320, height: 640, javaScript: false }],
]

let mail = ''

const IMPOSSIBLE = '31 February 2026'

const pathOf = (page: Page): string => new URL(page.url()).pathname

async function sends(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button, exact: true }).first().click()])
}

async function becomes(page: Page, base: string, who: string): Promise<void> {
  await page.goto(`${base}/practice/people`)
  await page.getByRole('radio', { name: who }).check()
  await sends(page, 'Continue')
}

/** The address of the first link in the page that begins so. */
async function linkTo(page: Page, beginning: string): Promise<string> {
  const href = await page.locator(`main a[href^="${beginning}"]`).first().getAttribute('href')
  return href ?? assert.fail(`${pathOf(page)} has no link to ${beginning}`)
}

const complaintCalled = async (page: Page, base: string, words: string): Promise<string> => {
  await page.goto(`${base}/complaints`)
  const link = page.locator('tr', { hasText: words }).getByRole('link').first()
  return (await link.getAttribute('href')) ?? assert.fail(words)
}

/** A complaint that is being taken, with one of everything that has a page of its own. */
async function draftBegun(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/take-a-complaint`)
  await sends(page, 'Start')
  const draft = pathOf(page).replace(/\/received$/, '')
  await page.getByLabel('When did the council receive the complaint?').fill('2 November 2026')
  await sends(page, 'Save and continue')
  await page.goto(`${base}${draft}/people`)
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await sends(page, 'Continue')
  await page.getByLabel('What is their name?').fill('Child Invented')
  await page.getByRole('checkbox', { name: 'Child', exact: true }).check()
  await sends(page, 'Save and continue')
  return draft
}

async function draftRecorded(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/take-a-complaint`)
  await sends(page, 'Start')
  const draft = pathOf(page).replace(/\/received$/, '')
  await page.getByLabel('When did the council receive the complaint?').fill('2 November 2026')
  await page.getByRole('radio', { name: 'Written', exact: true }).check()
  await page.getByRole('radio', { name: 'Email', exact: true }).check()
  await sends(page, 'Save and continue')
  await page.getByLabel('What is it about?').fill('Calls')
  await sends(page, 'Save and continue')
  await page.goto(`${base}${draft}/check`)
  await sends(page, 'Record the complaint')
  return pathOf(page)
}

/** Every address that a page is served at, each with something behind it. */
async function everyAddress(page: Page, base: string): Promise<ReadonlyMap<string, string>> {
  const full = await complaintCalled(page, base, 'Contact with social workers')
  const investigated = await complaintCalled(page, base, 'plan that was not followed')
  await page.goto(`${base}${investigated}/investigation`)
  const point = await linkTo(page, `${investigated}/investigation/points/`)
  await page.goto(`${base}${full}/agreed`)
  const agreed = await linkTo(page, `${full}/agreed/`)
  const draft = await draftBegun(page, base)
  const recorded = await draftRecorded(page, base)
  const given = new Map([
    ['/take-a-complaint/:id', draft],
    ['/take-a-complaint/:id/recorded', recorded],
    ['/take-a-complaint/:id/delete', `${draft}/delete`],
    ['/take-a-complaint/:id/remove/:item', `${draft}/remove/1`],
    ['/take-a-complaint/:id/:page', `${draft}/check`],
    ['/take-a-complaint/:id/:page/:item', `${draft}/contact/1`],
    ['/complaints/:id/record/:verb', `${full}/record/note-event`],
    ['/complaints/:id/letters/send/:item', `${full}/letters/send/record-letter`],
    ['/complaints/:id/letters/:template', `${full}/letters/adjudication`],
    ['/complaints/:id/investigation/points/:point', point],
    ['/complaints/:id/agreed/:item', agreed],
    ['/inbox/:item', `/inbox/${mail}`],
    ['/inbox/:item/file', `/inbox/${mail}/file`],
    ['/inbox/:item/begin', `/inbox/${mail}/begin`],
    ['/inbox/:item/set-aside', `/inbox/${mail}/set-aside`],
    ['/council/:verb', '/council/announce-holiday'],
    ['/council/letters/:template', '/council/letters/stage-1-response'],
    ['/decisions/:reference', '/decisions/24-935-221'],
    ['/accounts/:reference', '/accounts/ac-invented'],
    ['/decisions/import/:id', `/decisions/import/${SENT}`],
    ['/api/problems/:problem', '/api/problems/key-reused'],
  ])
  return new Map(
    pagesServed.map(url => {
      const complaint = url.includes('/investigation') ? investigated : full
      return [url, given.get(url) ?? url.replace('/complaints/:id', complaint)]
    }),
  )
}

/** An import that was sent from a page. */
const SENT = '5e5e5e5e-0000-4000-8000-000000000001'

/** The register of published decisions with the invented ones in it, and one import that was cut off half-way. */
async function fillRegister({ record }: PracticeSite): Promise<void> {
  const [council] = await record.listAuthorities()
  if (!council) return assert.fail('no council')
  const office = { record, now: () => new Date('2026-11-23T10:00:00.000Z'), newId: () => crypto.randomUUID() }
  const { files } = await filesAt(fileURLToPath(new URL('statements/', import.meta.url)))
  await importFiles(office, { authorityId: council.id, personId: 'system' }, files, () => {})
  const sent = { id: SENT, authorityId: council.id, at: '2026-11-23T10:00:00.000Z' }
  await record.transaction(council.id, async tx => {
    await beginImport(tx, { ...sent, personId: 'system', named: 'decisions.zip', files: 4, leftAside: 1 })
    await keepFiles(tx, sent, 0, [
      { file: 'decisions.zip: one.txt', became: 'added', reference: '24-935-221', why: null },
      { file: 'decisions.zip: letter.pdf', became: 'refused', reference: null, why: 'The file is empty.' },
    ])
    await endImport(tx, SENT, 'stopped', sent.at)
  })
}

/** An email of every sort in the inbox. */
async function sendEmail({ record }: PracticeSite): Promise<void> {
  const [council] = await record.listAuthorities()
  if (!council) return assert.fail('no council')
  const office = { record, now: () => new Date('2026-11-23T10:00:00.000Z'), newId: () => crypto.randomUUID() }
  const to = { office, authorityId: council.id }
  await mailTaken(to, { headers: ['Auto-Submitted: auto-replied'], subject: '', text: 'I am away.' })
  mail = await mailTaken(to, {
    subject: 'Nobody calls back, about NM/2026/0001',
    text: 'Nobody has called back for weeks.',
    html: '<p>Something else.</p><p style="display:none">Hidden</p><img src="https://spy.example/1.gif">',
    attached: [
      {
        name: 'A very long name of a file that somebody once gave it and never looked at again.pdf',
        bytes: Buffer.from('x'),
      },
    ],
  })
}

/** An account of a complaint that is nobody's. */
async function publishAccount({ record }: PracticeSite): Promise<void> {
  const [council] = await record.listAuthorities()
  if (!council) return assert.fail('no council')
  const on = onDay(isoDay('2026-11-20'))
  const account = { reference: 'ac-invented', text: sampleText, pseudonyms: ['Ms A', 'Child B'] }
  await record.transaction(council.id, tx =>
    tx.append(
      { kind: 'complaint', id: crypto.randomUUID() },
      0,
      [
        complaintReceived.write(on, worked, { reference: 'NM/2026/9999', form: 'written', subject: 'Visits' }),
        accountPublished.write(on, worked, account),
      ],
      { actor: 'system', now: '2026-11-20T10:00:00.000Z' },
    ),
  )
}

describe('every page', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite()
    await fillRegister(site)
    await publishAccount(site)
    await sendEmail(site)
  })
  after(() => site.close())

  for (const [where, screen] of screens)
    it(`is sound with a rich record behind it, ${where}`, () =>
      withPage(screen, async page => {
        await becomes(page, site.base, 'Marian Thistlewood')
        const addresses = await everyAddress(page, site.base)
        for (const [url, address] of addresses) {
          assert.doesNotMatch(address, /:/, `${url}: say what stands behind it`)
          const answered = await visit(page, `${site.base}${address}`)
          assert.equal(answered?.status(), 200, `${url}, at ${address}`)
        }
      }))

  it('that takes a complaint is sound, asked and answered wrongly', () =>
    withPage({}, async page => {
      await becomes(page, site.base, 'Marian Thistlewood')
      const draft = await draftBegun(page, site.base)
      for (const list of ['people', 'points', 'outcomes', 'fading', 'links']) {
        await visit(page, `${site.base}${draft}/${list}`)
        await sends(page, 'Continue')
        assert.match(await page.title(), /^Error: /, list)
        await check(page)
        await page.getByRole('radio', { name: 'Yes', exact: true }).check()
        await sends(page, 'Continue')
        await check(page)
        if (list === 'people') continue
        await sends(page, 'Save and continue')
        assert.match(await page.title(), /^Error: /, `one of ${list}`)
        await check(page)
      }
      for (const asked of [
        'received',
        'words',
        'kind',
        ...['who', 'contact', 'needs', 'status', 'wish', 'about'].map(one => `${one}/1`),
      ])
        await visit(page, `${site.base}${draft}/${asked}`)
    }))

  it('of the council is sound when it is answered wrongly', () =>
    withPage({}, async page => {
      await becomes(page, site.base, 'Marian Thistlewood')
      for (const { name } of authorityVerbs.filter(({ begins }) => !begins)) {
        await visit(page, `${site.base}/council/${name}`)
        if ((await page.getByText(/^Opens when/).count()) > 0) continue
        await page.locator('main [name="happened"]').fill(IMPOSSIBLE)
        await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()])
        assert.match(await page.title(), /^Error: /, name)
        await check(page)
      }
      await page.goto(`${site.base}/practice/day`)
      await page.getByLabel('Day', { exact: true }).fill(IMPOSSIBLE)
      await sends(page, 'Set the day')
      assert.match(await page.title(), /^Error: /)
      await check(page)
      await visit(page, `${site.base}/audit?day=31+February`)
      assert.match(await page.title(), /^Error: /)
      await visit(page, `${site.base}/no-such-page`)
    }))

  it('on which the independent person writes their report is sound', () =>
    withPage({}, async page => {
      await becomes(page, site.base, 'Cormac Fellbridge')
      const investigated = await complaintCalled(page, site.base, 'plan that was not followed')
      await visit(page, `${site.base}${investigated}/investigation/independent-person/write`)
    }))

  it('with a form of the procedure is sound, asked and answered wrongly', () =>
    withPage({}, async page => {
      await becomes(page, site.base, 'Marian Thistlewood')
      const full = await complaintCalled(page, site.base, 'Contact with social workers')
      for (const { name, may } of complaintVerbs.filter(({ begins }) => !begins)) {
        if (!may.includes('complaints manager')) continue
        await page.goto(`${site.base}${full}/record/${name}?history=yes`)
        await page.locator('main [name="happened"]').fill(IMPOSSIBLE)
        const sent = page.locator('main form', { has: page.locator('[name="happened"]') })
        await Promise.all([page.waitForNavigation(), sent.locator('button').first().click()])
        assert.match(await page.title(), /^Error: /, name)
        await check(page)
      }
    }))
})

describe('every page of a council that has only begun', () => {
  let council: ServedCouncil
  before(async () => {
    council = await serveCouncil()
  })
  after(() => council.close())

  it('says what is not there yet', () =>
    withPage({}, async page => {
      for (const address of [
        '/',
        '/complaints',
        '/complaints?late=yes',
        '/agreed',
        '/agreed?show=overdue&at=Ombudsman&owner=nobody',
        '/agreed/proof',
        '/take-a-complaint',
        '/council',
        '/council/people',
      ])
        await visit(page, `${council.base}${address}`)
      await page.goto(`${council.base}/complaints/new`)
      await page.locator('[name="happened"]').fill('2 February 2026')
      await page.getByRole('radio', { name: 'Written' }).check()
      await page.locator('[name="subject"]').fill('Calls')
      await sends(page, 'Save')
      const complaint = pathOf(page)
      const ofComplaint = pagesServed.filter(
        url => url.startsWith('/complaints/:id') && !/:(verb|point|item|template)/.test(url),
      )
      for (const url of ofComplaint) {
        const answered = await visit(page, `${council.base}${url.replace('/complaints/:id', complaint)}`)
        assert.equal(answered?.status(), 200, url)
      }
    }))
})
