import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withPage } from '#test/browser.ts'
import { openTab } from '#test/complaint-tab.ts'
import { fileDelayedDecisions } from '#test/delayed-decisions.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

let site: PracticeSite

before(async () => {
  site = await openPracticeSite()
})
after(() => site.close())

async function openRemedy(page: Page): Promise<string> {
  await visit(page, `${site.base}/complaints`)
  await Promise.all([page.waitForNavigation(), page.locator('table tbody a').first().click()])
  await openTab(page, 'Remedy')
  await page.waitForURL(/\/remedy$/)
  await check(page)
  return page.url()
}

describe('considering a remedy', () => {
  it('helps with the order and the factors while the register is empty, and says that it is', async () => {
    await withPage({}, async page => {
      await openRemedy(page)
      const words = await wordsOf(page.locator('main'))
      for (const title of [
        'An apology',
        'Putting it right',
        'Money they lost',
        'A symbolic payment',
        'Always: change for others',
      ])
        assert.ok(words.includes(title), title)
      assert.match(words, /The register of published decisions is empty/)
      assert.match(words, /Recalled\s+Check it before you rely on it/i)
      assert.match(words, /Nothing is written down yet/)
      await visit(page, `${site.base}/council/state-remedy-figure`)
      await page.getByLabel('From which day does it apply?').fill('2 November 2026')
      await page.getByLabel('Distress').check()
      await page.getByLabel('Up to how much?').fill('£750')
      await page.getByLabel('On what does it rest?').fill('The guidance in force.')
      await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').first().click()])
      await openRemedy(page)
      const ranges = await wordsOf(page.locator('section', { has: page.locator('#ranges') }))
      assert.match(ranges, /Distress Up to £750\.\s+As this council read it, .*: The guidance in force\./)
      assert.match(ranges, /Time and trouble £100 to £300/)
    })
  })

  it('shows every figure with the decision it stands in, and works nothing out from few', async () => {
    await fileDelayedDecisions(site.record, [
      [2, 100],
      [4, 150],
      [5, 250],
    ])
    await withPage({}, async page => {
      const address = await openRemedy(page)
      const compared = page.locator('section', { has: page.locator('#compared') })
      assert.match(await wordsOf(compared), /3 decisions of the 3 in the register fit and tell a payment/)
      assert.match(await wordsOf(compared), /too few to work out a middle or a range/)
      await fileDelayedDecisions(site.record, [
        [2, 100],
        [4, 150],
        [5, 250],
        [4, 200],
        [5, 300],
        [4, 350],
        [14, 600],
      ])
      await visit(page, `${address}?fault=delay-at-stage-2&stage=&since=2025`)
      await check(page)
      const words = await wordsOf(compared)
      assert.match(words, /7 decisions of the 7 in the register fit/)
      assert.match(words, /In the middle\s+£250/)
      assert.match(words, /Least\s+£100\s.*23 950 100/)
      assert.match(words, /Most\s+£600\s.*23 950 106/)
      const delay = page.locator('section', { has: page.locator('#delay') })
      assert.match(await wordsOf(delay.locator('table')), /3 to 6 months\s+5\s+£150\s.*23 950 101/)
      assert.equal(await delay.locator('.payments-chart__one').count(), 7)
      const links = await compared.locator('table a, dl a').evaluateAll(all => all.map(one => one.getAttribute('href')))
      assert.ok(links.length >= 10 && links.every(href => href?.startsWith('/decisions/23-950-10')))
    })
  })

  it('keeps the reasoning in the order it was thought in, with the decisions it was compared with', async () => {
    await withPage({}, async page => {
      const address = await openRemedy(page)
      await Promise.all([
        page.waitForNavigation(),
        page.getByRole('button', { name: 'Write down how a remedy was considered' }).click(),
      ])
      await check(page)
      assert.equal(await page.getByLabel('How much is proposed in all?').inputValue(), '', 'no amount is filled in')
      await page.getByLabel('When was it considered?').fill('20 November 2026')
      await page.getByLabel('Who was affected, and how?').fill('The mother, who waited.')
      await page.getByLabel('1. What must an apology say, and from whom?').fill('Sorry for the wait.')
      await page.getByLabel('2. What would put them back').fill('Nothing: the answer is given.')
      await page.getByLabel('3. What money did they lose').fill('None.')
      await page.getByLabel('4. What is left that only').fill('The wait.')
      await page.getByLabel('Always: what will change for others?').fill('A reserve investigator.')
      await page.getByLabel('What is proposed?', { exact: true }).fill('An apology and a payment.')
      await page.getByLabel('How much is proposed in all?').fill('£1,00O')
      await page.getByLabel('Why is that proportionate?').fill('As others of this length.')
      await page.getByLabel('Which published decisions').fill('23 950 101, my own')
      const save = () =>
        Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').first().click()])
      await save()
      await check(page)
      const errors = await wordsOf(page.locator('.govuk-error-summary'))
      assert.match(errors, /Enter an amount in pounds/)
      assert.match(errors, /Enter references of the Ombudsman/)
      await page.getByLabel('How much is proposed in all?').fill('£1,000')
      await page.getByLabel('Which published decisions').fill('23 950 101; 23-950-102')
      await save()
      assert.equal(page.url().split('?')[0], address)
      await check(page)
      const reasoned = await wordsOf(page.locator('section', { has: page.locator('#reasoned') }))
      assert.match(reasoned, /Payment proposed\s+£1,000/)
      assert.match(reasoned, /Compared with\s+23 950 101, 23 950 102/)
    })
  })
})
