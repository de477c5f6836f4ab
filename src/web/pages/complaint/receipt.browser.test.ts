import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withPage } from '#test/browser.ts'
import { openTab } from '#test/complaint-tab.ts'
import { check, visit } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

let site: PracticeSite

before(async () => {
  site = await openPracticeSite()
})
after(() => site.close())

async function openReceipt(page: Page): Promise<void> {
  await visit(page, `${site.base}/complaints`)
  await page.locator('table tbody a').first().click()
  await openTab(page, 'Receipt')
  await check(page)
}

describe('the decisions at receipt, worked one after another in the browser', () => {
  it('asks the nine questions in their order, and says which are open', async () => {
    await withPage({}, async page => {
      await openReceipt(page)
      const titles = await page.locator('.govuk-summary-card__title').allInnerTexts()
      assert.deepEqual(
        titles.map(title => title.slice(0, 2)),
        ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.'],
      )
      assert.match(await page.locator('main').innerText(), /of 9 questions/)
    })
  })

  it('leads to the form, and comes back with what was decided and by whom', async () => {
    await withPage({}, async page => {
      await openReceipt(page)
      const address = page.url()
      await page.getByRole('link', { name: 'Say whether a child is at risk now' }).click()
      await check(page)
      await page.getByLabel('When was that looked at?').fill('2 February 2024')
      await page.getByLabel('No risk was seen').check()
      await page.getByLabel('What is that based on?').fill('The children are with their grandmother.')
      const decider = page.getByLabel('Who decided?')
      const [, first = ''] = await decider.locator('option').allInnerTexts()
      await decider.selectOption({ label: first })
      await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').first().click()])
      await visit(page, address)
      await check(page)
      const card = page.locator('#g0')
      assert.match(await card.innerText(), /No risk seen\. The children are with their grandmother\./)
      assert.match(await card.innerText(), /Decided by .*2 February 2024/)
      assert.doesNotMatch(await card.innerText(), /Open|Not recorded/)
    })
  })
})
