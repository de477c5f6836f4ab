import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { planAgreed } from '#complaint/verbs/plan-agreed.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordCarriedOut } from '#complaint/verbs/record-carried-out.ts'
import { run } from '#office/run.ts'
import { show } from '#office/view.ts'
import { agreedView } from '#office/views/agreed.ts'
import { type Screen, withPage } from '#test/browser.ts'
import { Browserless } from '#test/browserless.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { fromThePast } from '#test/scenario.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const HOSTILE = '=HYPERLINK("http://example.org","Call them <b>back</b>")'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone', { width: 320, height: 844 }],
  ['without JavaScript', { javaScript: false }],
]

/** It is 2 March 2026. */
describe('what was agreed, over every complaint', () => {
  let site: ServedCouncil
  let first = ''
  let second = ''

  const manager = () => site.visitor('complaints manager')
  async function record(verb: Parameters<typeof run>[1], complaintId: string | null, input: Record<string, unknown>) {
    const task = { complaintId, input, expectedVersion: null, source: fromThePast }
    const done = await run(site.office, verb, task, manager())
    return done.kind === 'done' ? done.complaintId : assert.fail(JSON.stringify(done))
  }
  const agreed = (id: string, text: string, more: object = {}) =>
    record(agreeAction, id, {
      happened: '2 February 2026',
      stage: '2',
      kind: 'other action',
      text,
      symbolic: 'no',
      ...more,
    })
  async function idOf(text: string): Promise<string> {
    const query = { show: 'all', at: null, owner: null, team: null, page: 1 } as const
    const seen = await show(site.office, agreedView, query, manager())
    const rows = seen.kind === 'shown' ? seen.shown.rows : []
    return rows.find(({ words }) => words === text)?.agreedId ?? assert.fail(text)
  }

  before(async () => {
    site = await serveCouncil()
    const received = { happened: '2 January 2026', form: 'written' }
    first = await record(receiveComplaint, null, { ...received, subject: 'First' })
    second = await record(receiveComplaint, null, { ...received, subject: 'Second' })
    const ownerId = site.visitor('complaints officer').personId
    await agreed(first, 'Meet the family.', { ownerId, fixedDay: '23 February 2026' })
    await agreed(first, 'Change the leaflet.', { stage: '3' })
    await agreed(second, HOSTILE, { stage: '' })
    await record(planAgreed, first, {
      happened: '2 March 2026',
      agreedId: await idOf('Change the leaflet.'),
      team: 'Family support',
      fixedDay: '1 May 2026',
    })
    await record(recordCarriedOut, second, {
      happened: '12 February 2026',
      actionIds: await idOf(HOSTILE),
      evidence: '+44 was called: the note.',
      acceptedBy: 'the council',
    })
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))
  const listed = async (page: Page) => (await wordsOf(page.locator('.agreed-list tbody'))).replaceAll(/\s+/g, ' ')

  for (const [where, screen] of screens)
    it(`is seen by how far it has come, by day, owner, team and stage, ${where}`, () =>
      withPage(screen, async page => {
        const narrow = async (label: string, option: RegExp) => {
          await visit(page, `${site.base}/agreed`)
          const value = await page.getByLabel(label).locator('option', { hasText: option }).getAttribute('value')
          await page.getByLabel(label).selectOption(value)
          await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Show', exact: true }).click()])
          await check(page)
          return listed(page)
        }
        await visit(page, `${site.base}/agreed`)
        assert.match(
          await listed(page),
          /Meet the family\..*23 Feb 2026 the day that was set.*Change the leaflet\..*1 May 2026/,
        )
        assert.doesNotMatch(await narrow('Owner', /Nobody named/), /Meet|leaflet/)
        assert.match(await narrow('Team', /Family support/), /Change the leaflet\./)
        assert.doesNotMatch(await listed(page), /Meet/)
        assert.match(await narrow('Agreed in', /Stage 2/), /Meet the family\./)
        assert.doesNotMatch(await listed(page), /leaflet/)
        for (const [view, told] of [
          ['Overdue', /^1 thing agreed: overdue/m],
          ['To be checked', /^0 things agreed: to be checked/m],
          ['For the Ombudsman', /^0 things agreed: for the ombudsman/m],
          ['Proved', /^1 thing agreed: proved/m],
          ['All', /^3 things agreed$/m],
        ] as const) {
          await visit(page, `${site.base}/agreed`)
          const way = page.getByRole('link', { name: new RegExp(`^${view} \\(`) })
          await Promise.all([page.waitForNavigation(), way.click()])
          await check(page)
          assert.match(await says(page), told)
        }
        await visit(page, `${site.base}/complaints/${first}/agreed`)
        const headings = await page.locator('.agreed .ledger__point').allInnerTexts()
        assert.ok(headings.length === 2 && headings.every(one => !/^Agreed/.test(one.trim())), headings.join('; '))
      }))

  it('as a wall of proof is taken out as a table and as a page that stands by itself', () =>
    withPage({}, async page => {
      const download = async (link: RegExp) => {
        await visit(page, `${site.base}/agreed/proof`)
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: link }).click(),
        ])
        return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
      }
      const table = await download(/CSV/)
      assert.equal(table.name, 'Wall of proof 2026-03-02.csv')
      const [, row = ''] = table.text.split('\r\n')
      assert.match(row, /,"'=HYPERLINK\(""http/)
      assert.match(row, /"'\+44 was called: the note\."/)
      assert.match(row, /"2026-02-12"/)
      const taken = await download(/HTML/)
      assert.equal(taken.name, 'Wall of proof 2026-03-02.html')
      assert.match(taken.text, /1 of 3 things agreed is proved to be done, as the record stood on 2 March 2026/)
      assert.doesNotMatch(taken.text, /<script|<link|<b>|src=|href=/)
      await page.setContent(taken.text)
      assert.equal(await page.locator('h1').innerText(), 'Wall of proof')
      assert.ok((await says(page)).includes(HOSTILE))
    }))

  it('is taken out with the permission and the audit of its page', async () => {
    const stranger = new Browserless(site.app)
    await stranger.become(site.visitor('panel clerk').personId)
    assert.match((await stranger.get('/agreed/proof.csv')).body, /HYPERLINK/)
    const [line] = await site.record.transaction(site.authorityId, tx =>
      tx.query<{ actor: string; detail: string }>(
        `select actor, detail::text as detail from audit where authority_id = $1 and subject = 'list/agreed' order by id desc limit 1`,
        [site.authorityId],
      ),
    )
    assert.equal(line?.actor, site.visitor('panel clerk').personId)
    assert.match(line?.detail ?? '', /"takenOut": ?true/)
    assert.match(line?.detail ?? '', /NNB\/2026\/\d/)
    await record(excludePerson, second, {
      happened: '2 March 2026',
      personId: site.visitor('panel clerk').personId,
      reason: 'A neighbour.',
    })
    for (const address of ['/agreed/proof.csv', '/agreed/proof.html', '/agreed/proof'])
      assert.doesNotMatch((await stranger.get(address)).body, /HYPERLINK/, address)
  })
})
