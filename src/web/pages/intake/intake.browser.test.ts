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
const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await check(page)
}
const go = (page: Page): Promise<void> => press(page, 'Save and continue')

const more = async (page: Page, answer: 'Yes' | 'No'): Promise<void> => {
  await page.getByRole('radio', { name: answer, exact: true }).check()
  await press(page, 'Continue')
}

/** Leaves every further page about the same thing empty. */
async function onToTheList(page: Page): Promise<void> {
  for (let pages = 0; pages < 8 && /\/\d+$/.test(new URL(page.url()).pathname); pages++) await go(page)
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
        assert.equal(await heading(page), 'How can they be reached safely?')
        await page.getByRole('checkbox', { name: 'Phone', exact: true }).check()
        await page.getByLabel('What is their phone number?').fill('01632 960000')
        await go(page)
        await page.getByLabel('Which language do they want to use?').fill('Polish')
        await page.getByRole('radio', { name: 'Yes', exact: true }).check()
        await onToTheList(page)
        await person(page, 'Child Invented', 'Child')
        await go(page)
        await go(page)
        assert.equal(await heading(page), 'What is or was the child’s status?')
        await page.getByLabel('First: What are or were they?').selectOption('looked after')
        await page.getByLabel('First: Since when?').fill('2021')
        await page.getByLabel('Second: What are or were they?').selectOption('died')
        await page.getByLabel('Second: Since when?').fill('March 2025')
        await go(page)
        assert.equal(await heading(page), 'Does the child want this complaint?')
        await page.getByRole('radio', { name: 'In their own right' }).check()
        await page.getByRole('radio', { name: 'Not needed' }).check()
        await onToTheList(page)
        await more(page, 'No')
        await point(page, 'Calls were not returned', { 'When did it happen?': 'December 2021' })
        await page.getByRole('group', { name: 'Who is affected by it?' }).getByLabel('Child Invented').check()
        await go(page)
        await point(page, 'The plan was late', { 'What do they want done about it?': 'A plan by Easter' })
        await onToTheList(page)
        await more(page, 'No')
        await more(page, 'Yes')
        await page.getByLabel('What do they want?').fill('One worker who rings back.')
        await go(page)
        await more(page, 'No')
        await more(page, 'Yes')
        await page.getByRole('radio', { name: 'CCTV' }).check()
        await page.getByLabel('What does it show, and of which day?').fill('Reception on 2 February')
        await page.getByLabel('Who holds it?').fill('Facilities team')
        await page.getByLabel('Until when is it kept?').fill('4 March 2026')
        await go(page)
        await more(page, 'No')
        await more(page, 'No')
        assert.equal(await heading(page), 'What kind of complaint is it?')
        await page.getByRole('radio', { name: /^Section 26/ }).check()
        await page.getByRole('radio', { name: 'Parent', exact: true }).check()
        await go(page)
        assert.match(await says(page), /Check answers before recording the complaint/)
        assert.match(await says(page), /Point 2[\s\S]*The plan was late/)
        await press(page, 'Record the complaint')
        assert.match(await says(page), /Complaint recorded[\s\S]*NNB\/2026\/\d{4}/)
        await press(page, 'Go to the complaint')
        const complaint = page.url()
        await visit(page, `${complaint}/people`)
        assert.match(await says(page), /Ms Invented Caller/)
        await visit(page, `${complaint}/points`)
        assert.match(await says(page), /Calls were not returned[\s\S]*The plan was late/)
        await visit(page, `${complaint}/history`)
        assert.doesNotMatch(await says(page), /Child Invented|Nobody rings|01632|Polish/)
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

  it('does not overwrite what another tab saved, and shows both', () =>
    withPage({}, async page => {
      await begin(page)
      await received(page)
      const here = page.url()
      const other = await page.context().newPage()
      await visit(other, here)
      await other.getByLabel('What is it about?').fill('From the other tab')
      await other.getByLabel('What did they say, in their own words?').fill('Other words')
      await other.getByRole('radio', { name: 'As told' }).check()
      await go(other)
      await page.getByLabel('What is it about?').fill('From this tab')
      await go(page)
      assert.match(await says(page), /saved in another tab[\s\S]*From the other tab/)
      assert.equal(await page.getByLabel('What is it about?').inputValue(), 'From this tab')
      await page.getByLabel('What did they say, in their own words?').fill('These words')
      await page.getByRole('radio', { name: 'As told' }).check()
      await go(page)
      assert.equal(await heading(page), 'Who is in this complaint?')
    }))

  it('is found again by whoever began it, by nobody else, and deleted only on purpose', () =>
    withPage({}, async page => {
      const draft = await begin(page)
      await received(page)
      await press(page, 'Save and come back later')
      assert.match(await says(page), /The draft is saved/)
      await page
        .getByRole('link', { name: /^Go on/ })
        .first()
        .click()
      await check(page)
      await page.goto(`${site.base}/practice/people`)
      await page
        .getByRole('radio', { name: /complaints officer/ })
        .first()
        .check()
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Continue' }).click()])
      const seen = await page.goto(`${site.base}/take-a-complaint/${draft}/check`)
      assert.equal(seen?.status(), 404)
      await page.goto(`${site.base}/practice/people`)
      await page
        .getByRole('radio', { name: /complaints manager/ })
        .first()
        .check()
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Continue' }).click()])
      await visit(page, `${site.base}/take-a-complaint/${draft}/delete`)
      await press(page, 'Delete the draft')
      assert.equal((await page.goto(`${site.base}/take-a-complaint/${draft}`))?.status(), 404)
    }))

  it('nests points, moves them, and numbers them anew', () =>
    withPage({}, async page => {
      const draft = await begin(page)
      await received(page)
      await visit(page, `${site.base}/take-a-complaint/${draft}/points`)
      await point(page, 'The plan')
      await more(page, 'Yes')
      await page.getByLabel('What is this point about?').fill('It was late')
      await page.getByLabel('Is it part of another point?').selectOption({ index: 1 })
      await go(page)
      await point(page, 'Calls')
      assert.match(await says(page), /Point 1\s+The plan[\s\S]*Point 1a\s+It was late[\s\S]*Point 2\s+Calls/)
      await page.getByRole('button', { name: 'Move up Point 2' }).click()
      await check(page)
      assert.match(await says(page), /Point 1\s+Calls[\s\S]*Point 2\s+The plan[\s\S]*Point 2a\s+It was late/)
      await point(page, 'Visits')
      await point(page, 'Money')
      await page.getByLabel('Place, 1 to 4, of Point 4').fill('0')
      await press(page, 'Move there Point 4')
      assert.match(await says(page), /There is a problem\s+Enter a place from 1 to 4/)
      await page.getByLabel('Place, 1 to 4, of Point 4').fill('1')
      await Promise.all([page.waitForNavigation(), page.getByLabel('Place, 1 to 4, of Point 4').press('Enter')])
      assert.match(
        await says(page),
        /Point 1\s+Money[\s\S]*Point 2\s+Calls[\s\S]*Point 3\s+The plan[\s\S]*Point 4\s+Visits/,
      )
    }))

  it('links only a complaint that this person may know of, and says alike of one that is not there', () =>
    withPage({}, async page => {
      const draft = await begin(page)
      await received(page)
      await visit(page, `${site.base}/take-a-complaint/${draft}/links`)
      await more(page, 'Yes')
      await page.getByLabel('Which complaint?').fill('NNB/2026/9999')
      await page.getByRole('radio', { name: 'Earlier complaint' }).check()
      await go(page)
      assert.match(await says(page), /There is no complaint with that reference that you may work with/)
    }))
})
