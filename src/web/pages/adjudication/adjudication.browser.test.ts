import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Screen, withPage } from '#test/browser.ts'
import { openTab } from '#test/complaint-tab.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
]

const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

describe('adjudicating in the browser', () => {
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

  async function toAdjudication(page: Page): Promise<void> {
    await become(page, 'Yetunde Marlowe')
    await page.goto(site.base)
    await page.getByRole('row').filter({ hasText: 'left without a school place' }).getByRole('link').first().click()
    await openTab(page, 'Adjudication')
    await check(page)
  }

  it('differs on one point with reasons, agrees with the others through a page that lists them, and answers', () =>
    withPage({}, async page => {
      await toAdjudication(page)
      assert.match(await says(page), /0 of 5 points have a decision/)

      await page.getByRole('link', { name: 'Decide point 4' }).click()
      await check(page)
      await page.getByRole('radio', { name: 'Do not agree: upheld', exact: true }).check()
      await page.getByRole('button', { name: 'Save the decision' }).click()
      await check(page)
      assert.match(await says(page), /Give the reasons why you do not agree/)
      assert.ok(await page.getByRole('radio', { name: 'Do not agree: upheld', exact: true }).isChecked())
      await page.getByLabel('What are the reasons?').fill('Two letters of March say so in as many words.')
      await page.getByRole('button', { name: 'Save the decision' }).click()
      await check(page)
      assert.match(await says(page), /1 of 5 points have a decision/)
      assert.match(await says(page), /Two letters of March/)

      await page.getByRole('link', { name: 'Then agree with the other 4 findings' }).click()
      await check(page)
      const list = await says(page)
      for (const words of ['1a', '1b', 'His plan for school', 'Calls to the team'])
        assert.ok(list.includes(words), words)
      assert.ok(!list.includes('told to find a school herself'))
      await page.getByRole('button', { name: 'Agree with all 4 findings' }).click()
      await check(page)
      assert.match(await says(page), /5 of 5 points have a decision/)

      await page.getByRole('link', { name: 'Answer recommendation 1' }).click()
      await check(page)
      await page.getByRole('radio', { name: 'Accepted in part' }).check()
      await page.getByRole('button', { name: 'Save the answer' }).click()
      await check(page)
      assert.match(await says(page), /Give the reasons for departing/)
      await page.getByLabel('Why?').fill('The carer asked for no letter to the child yet.')
      await page.getByRole('button', { name: 'Save the answer' }).click()
      await check(page)
      assert.match(await says(page), /Every recommendation answered\s+Still open\s+1 of 2 answered/)

      await page.getByRole('link', { name: 'Record the discussion' }).click()
      await check(page)
      await page.getByLabel('When was it discussed?').fill('20 November 2026')
      await page.getByRole('radio', { name: 'Yes' }).check()
      await page.getByLabel('What did the independent person say?').fill('The plan needs dates.')
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(await says(page), /Discussed with the independent person\s+Done/)
    }))

  for (const [where, screen] of screens)
    it(`shows everything that the response rests on, ${where}`, () =>
      withPage(screen, async page => {
        await toAdjudication(page)
        for (const link of ['Consider A school place by the start of term.', 'Record an offer']) {
          const adjudication = page.url()
          await page.getByRole('link', { name: link }).click()
          await check(page)
          await visit(page, adjudication)
        }
      }))

  it('shows a reader the decisions, and offers nothing to decide', () =>
    withPage({}, async page => {
      await toAdjudication(page)
      const { href } = new URL(page.url())
      await become(page, 'Soraya Whitlock')
      await visit(page, href)
      assert.equal(
        await page
          .locator('main')
          .getByRole('link', { name: /^(Decide|Change|Answer|Consider) / })
          .count(),
        0,
      )
    }))
})
