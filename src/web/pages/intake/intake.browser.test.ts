import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Screen, withPage } from '#test/browser.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
]

const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await check(page)
}
const go = (page: Page): Promise<void> => press(page, 'Save and continue')

const more = async (page: Page, answer: 'Yes' | 'No'): Promise<void> => {
  await page.getByRole('radio', { name: answer, exact: true }).check()
  await press(page, 'Continue')
}

describe('taking a complaint', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  async function begin(page: Page): Promise<string> {
    await visit(page, `${site.base}/take-a-complaint`)
    await press(page, 'Start')
    return new URL(page.url()).pathname.split('/')[2] ?? ''
  }

  async function received(page: Page): Promise<void> {
    await page.getByLabel('When did the council receive the complaint?').fill('2 February 2026')
    await page.getByLabel('At what time?').fill('2.30pm')
    await page.getByRole('radio', { name: 'Oral' }).check()
    await page.getByRole('radio', { name: 'Phone' }).check()
    await page.getByLabel('Which team or post received it?').fill('Duty team')
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await go(page)
  }

  async function words(page: Page): Promise<void> {
    await page.getByLabel('What did they say, in their own words?').fill('  Nobody rings me back.\nNot once.  ')
    await page.getByRole('radio', { name: 'As told' }).check()
    await page.getByLabel('What is it about?').fill('Calls not returned and a late plan')
    await go(page)
  }

  async function person(page: Page, name: string, ...parts: readonly string[]): Promise<void> {
    await more(page, 'Yes')
    await page.getByLabel('What is their name?').fill(name)
    for (const part of parts) await page.getByRole('checkbox', { name: part, exact: true }).check()
    await go(page)
  }

  async function point(page: Page, text: string, answers: Readonly<Record<string, string>> = {}): Promise<void> {
    await more(page, 'Yes')
    await page.getByLabel('What is this point about?').fill(text)
    for (const [label, answer] of Object.entries(answers)) await page.getByLabel(label).fill(answer)
    await go(page)
  }

  for (const [where, screen] of screens)
    it(`records a call at once, with the complainant's own words, people and points, ${where}`, () =>
      withPage(screen, async page => {
        await begin(page)
        await received(page)
        await words(page)
        await person(page, 'Ms Invented Caller', 'Complainant', 'Relative')
        await more(page, 'No')
        await point(page, 'Calls were not returned', { 'When did it happen?': 'December 2021' })
        await point(page, 'The plan was late', { 'What do they want done about it?': 'A plan by Easter' })
        await more(page, 'No')
        assert.match(await says(page), /Check answers before recording the complaint/)
        assert.match(await says(page), /Point 2[\s\S]*The plan was late/)
        await press(page, 'Record the complaint')
        assert.match(await says(page), /Complaint recorded[\s\S]*NNB\/2026\/\d{4}/)
        await page.getByRole('button', { name: 'Go to the complaint' }).click()
        await check(page)
        const complaint = page.url()
        await visit(page, `${complaint}/people`)
        assert.match(await says(page), /Ms Invented Caller\s+Complainant, relative/)
        await visit(page, `${complaint}/points`)
        assert.match(await says(page), /Calls were not returned[\s\S]*The plan was late/)
        await visit(page, `${site.base}/take-a-complaint`)
        assert.match(await says(page), /You have no drafts/)
      }))

  it('tells every mistake at once, and keeps what was typed all the same', () =>
    withPage({}, async page => {
      const draft = await begin(page)
      await page.getByLabel('When did the council receive the complaint?').fill('31 February 2026')
      await page.getByLabel('At what time?').fill('noonish')
      await go(page)
      assert.match(await page.title(), /^Error: /)
      const listed = await page.locator('.govuk-error-summary__list a').allInnerTexts()
      assert.equal(listed.length, 3, listed.join('\n'))
      await visit(page, `${site.base}/take-a-complaint/${draft}`)
      await visit(page, `${site.base}/take-a-complaint/${draft}/received`)
      assert.equal(await page.getByLabel('At what time?').inputValue(), 'noonish')
      await visit(page, `${site.base}/take-a-complaint/${draft}/check`)
      assert.match(await page.title(), /^Error: Check answers/)
      await page.locator('.govuk-error-summary__list a').first().click()
      await check(page)
      assert.match(page.url(), /received\?then=check#/)
    }))
})
