import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

let site: PracticeSite

before(async () => {
  site = await openPracticeSite()
})
after(() => site.close())

const panelAskedFor = 'No meetings between a sister in care and her grown-up sister'

describe('the people of the council', () => {
  for (const [where, screen] of [
    ['on a desk', {}],
    ['on a telephone', { width: 390, height: 844, javaScript: false }],
  ] as const)
    it(`are shown with their roles, and those who can be asked with what bears on asking them, ${where}`, () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, `people-${screen.width ?? 1280}`)
        await desk.becomes('complaints manager')
        await desk.visit('/council/people')
        const row = async (name: string) =>
          (await page.locator('#pool tbody tr').filter({ hasText: name }).innerText()).replace(/\s+/g, ' ')
        assert.match(await row('Tobiah Wrenfield'), /Former police officer.*Away until \d+ \w+ \d{4}/)
        assert.match(await row('Casimir Holt-Oduya'), /Worked here until \d+ \w+ \d{4}/)
        assert.match(await row('Ffion Darrowby'), /disabled children’s team/)
        assert.match(await row('Priya Lindqvist'), /\d+ open complaints/)
      }))

  it('can be put on the list and taken off it', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'people-changed')
      await desk.becomes('complaints manager')
      await desk.visit('/council/record-pool-member')
      await desk.press('Save')
      assert.match(await page.title(), /^Error: /)
      await desk.answer({ happened: '20 November 2026', name: 'Wilhelmina Sparrow', work: ['Panel member'] })
      await desk.press('Save')
      assert.match(await desk.says(), /Wilhelmina Sparrow/)
      await desk.visit('/council/remove-pool-member')
      await page.getByLabel(/Who/).selectOption({ label: 'Wilhelmina Sparrow' })
      await desk.answer({ happened: '23 November 2026' })
      await page.getByLabel(/[Ww]hy/).fill('Moved away.')
      await desk.press('Save')
      assert.doesNotMatch(await page.locator('#pool').innerText(), /Wilhelmina Sparrow/)
    }))

  it('are the first page of the administrator, who sees no complaint', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'people-administrator')
      await desk.becomes('administrator')
      assert.equal(desk.address(), '/council/people')
      const offered = page.getByRole('navigation', { name: 'Menu' }).getByRole('link')
      assert.deepEqual(await offered.allInnerTexts(), ['Accounts', 'This council'])
      await desk.visit('/complaints')
      assert.doesNotMatch(await desk.says(), /NM\/2026/)
    }))

  it('are not shown to somebody from outside', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'people-outside')
      await desk.becomes('advocate')
      await page.goto(`${site.base}/council/people`)
      assert.match(await desk.says(), /You cannot do this/)
      assert.doesNotMatch(await desk.says(), /Tobiah Wrenfield/)
    }))

  it('from outside choose for which council they work, and find nothing of the other one', () =>
    withPage({ width: 390 }, async page => {
      const desk = new Desk(page, site.base, 'people-two-councils')
      const listed = () => page.locator('tbody th a').allTextContents()
      await desk.becomes('investigating officer')
      assert.equal(desk.address(), '/working-for')
      const work = async (council: string) => {
        await desk.visit('/working-for')
        await page.getByRole('radio', { name: council }).check()
        await desk.press('Continue')
        await desk.visit('/complaints')
        return listed()
      }
      const atNorthmere = await work('Northmere Council')
      const atSouthfold = await work('Southfold Borough Council')
      assert.ok(atNorthmere.length > 0 && atNorthmere.every(one => one.startsWith('NM/')), String(atNorthmere))
      assert.ok(atSouthfold.length > 0 && atSouthfold.every(one => one.startsWith('SF/')), String(atSouthfold))
      const address = await page.locator('tbody th a').first().getAttribute('href')
      await work('Northmere Council')
      await page.goto(`${site.base}${address}`)
      assert.match(await desk.says(), /Page not found/)
    }))
})

describe('at the moment of choosing', () => {
  for (const [role, verb, wanted, unwanted] of [
    ['complaints manager', 'appoint', 'Solveig Amberley', 'Bram Oxenholme'],
    ['panel clerk', 'appoint-panel-member', 'Casimir Holt-Oduya', 'Tobiah Wrenfield'],
  ] as const)
    it(`the ${role} sees who can be asked, for ${verb}, and nobody for other work`, () =>
      withPage({}, async page => {
        const desk = new Desk(page, site.base, `choosing-${verb}`)
        await desk.becomes(role)
        await desk.visit('/complaints')
        const row = page.locator('tbody tr').filter({ hasText: panelAskedFor })
        const complaint = await row.locator('th a').getAttribute('href')
        await desk.visit(`${complaint}/record/${verb}`)
        const pool = await page.locator('#pool').innerText()
        assert.match(pool, new RegExp(wanted))
        assert.doesNotMatch(pool, new RegExp(unwanted))
        const independent = page.locator('#pool tbody tr').filter({ hasText: 'Cormac Fellbridge' })
        assert.match(await independent.innerText(), /Independent person[\s\S]*Look at this first/)
      }))
})
