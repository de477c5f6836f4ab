import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Screen, withPage } from '#test/browser.ts'
import { openTab } from '#test/complaint-tab.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

const statutory = [
  'They are not a member of the council.',
  'They are not an officer of the council.',
  'They are not the husband, wife or civil partner of a member or an officer of the council.',
]
const therest = [
  'They have never been employed by the council.',
  'They have had no earlier involvement with the service complained about or the family.',
  'They have no other role in this complaint.',
]

describe('the review panel in the browser', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite()
  })
  after(() => site.close())

  async function become(page: Page, name: string): Promise<void> {
    await page.goto(`${site.base}/practice/people`)
    await page.getByRole('radio', { name }).check()
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Continue' }).click()])
  }

  async function toPanel(page: Page, who: string, about: string): Promise<void> {
    await become(page, who)
    await page.goto(`${site.base}/complaints`)
    if ((await page.getByRole('row').filter({ hasText: about }).count()) === 0) await page.goto(site.base)
    await page.getByRole('row').filter({ hasText: about }).getByRole('link').first().click()
    await openTab(page, 'Panel')
    await check(page)
  }

  async function appoint(page: Page, as: string, name: string, ticked: readonly string[]): Promise<void> {
    await page.getByRole('link', { name: 'Appoint a member of the panel' }).click()
    await check(page)
    for (const box of await page.getByRole('checkbox').all()) assert.equal(await box.isChecked(), false)
    await page.getByLabel('When were they appointed?').fill('20 November 2026')
    await page.getByRole('radio', { name: as, exact: true }).check()
    await page.getByLabel('What is their name?').fill(name)
    for (const sentence of ticked) await page.getByRole('checkbox', { name: sentence }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await check(page)
  }

  it('is three independent people with one chair, and takes no second chair, in words that cite regulation 19', () =>
    withPage({}, async page => {
      await toPanel(page, 'Elis Penhallow', 'No meetings between a sister in care')
      assert.match(await says(page), /The panel has to meet by/)
      await appoint(page, 'Panel chair', 'Ottoline Greaves', therest)
      assert.match(await says(page), /The law does not allow this[\s\S]*Not declared/)
      for (const sentence of statutory) await page.getByRole('checkbox', { name: sentence }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(await says(page), /1 of 3 appointed/)

      const all = [...statutory, ...therest]
      await appoint(page, 'Panel chair', 'Hugo Tarrant', all)
      assert.match(await says(page), /regulation 19\(2\) gives it one/)
      await page.getByRole('radio', { name: 'Panellist', exact: true }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await appoint(page, 'Panellist', 'Imogen Sable', all)
      assert.match(await says(page), /3 of 3 appointed/)
      assert.equal(await page.getByRole('link', { name: 'Appoint a member of the panel' }).count(), 0)

      await page.getByRole('link', { name: 'Fix the date' }).click()
      await check(page)
      await page.getByLabel('On what day does the panel meet?').fill('26 February 2027')
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(await says(page), /Say who asked for this date/)
      await page.getByRole('radio', { name: 'Complainant or advocate' }).check()
      await page.getByLabel('And why?').fill('They are abroad until then.')
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(await says(page), /They are abroad until then/)
    }))

  const narrow: Screen = { width: 390, height: 844, javaScript: false }
  for (const [where, screen] of [
    ['on a desk', {}],
    ['on a telephone, without JavaScript', narrow],
  ] as const)
    it(`changes a finding from the locked one of stage 2, and the council answers it, ${where}`, () =>
      withPage(screen, async page => {
        await toPanel(page, 'Marian Thistlewood', 'A grandmother left out of the plan')
        await page.getByRole('link', { name: /^(Record its view of|Change the panel's view of) point 3$/ }).click()
        await check(page)
        assert.match(await says(page), /Stage 2, locked\s+Upheld/)
        assert.equal(await page.getByLabel(/from/i).count(), 0)
        await page.getByRole('radio', { name: 'Changed to: upheld' }).check()
        await page.getByLabel('What are the reasons?').fill('The letters of May.')
        await page.getByRole('button', { name: 'Save' }).click()
        await check(page)
        assert.match(await says(page), /Stage 2 found it upheld already/)
        await page.getByRole('radio', { name: 'Changed to: inconclusive' }).check()
        await page.getByRole('button', { name: 'Save' }).click()
        await check(page)
        assert.match(await says(page), /from upheld/)
        await page.getByRole('link', { name: /^(Answer|Change the answer) on point 3$/ }).click()
        await check(page)
        await page.getByRole('radio', { name: 'Accept the finding of the panel' }).check()
        await page.getByRole('button', { name: 'Save' }).click()
        await check(page)
        assert.match(await says(page), /1 of 2 answered/)
      }))

  it('shows a reader everything, and offers nothing to do', () =>
    withPage({}, async page => {
      await toPanel(page, 'Soraya Whitlock', 'A grandmother left out of the plan')
      await visit(page, page.url())
      const links = page
        .locator('main')
        .getByRole('link', { name: /^(Record|Answer|Change|Move|Appoint|End|Commission) / })
      assert.equal(await links.count(), 0)
    }))
})
