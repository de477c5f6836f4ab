import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { begunComplaint } from '#test/begun-complaint.ts'
import { type Screen, withPage } from '#test/browser.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone', { width: 390, height: 844 }],
  ['without JavaScript', { javaScript: false }],
]

const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await check(page)
}
const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

describe('recording a complaint by hand', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  const begin = (page: Page): Promise<string> => begunComplaint(page, site.base)

  /** From the complaint by its own links to the form of a verb. The pages between are held to the checks once, below. */
  async function open(page: Page, complaint: string, verb: string): Promise<void> {
    await page.goto(`${site.base}${complaint}`)
    await page.getByRole('button', { name: 'Record something' }).click()
    await page.waitForURL('**/record')
    const named = page.getByRole('link', { name: verb, exact: true, includeHidden: true }).first()
    if (!(await named.isVisible())) await page.locator('details', { has: named }).first().locator('summary').click()
    await named.click()
    await page.waitForURL('**/record/*')
  }

  for (const [where, screen] of screens)
    it(`takes it from receipt to stage 2, and shows its clock, ${where}`, () =>
      withPage(screen, async page => {
        const complaint = await begin(page)
        assert.match(await says(page), /Recorded: a complaint\. Its reference is NNB\/2026\/\d{4}/)

        await open(page, complaint, 'Start stage 1')
        await check(page)
        await page.getByLabel('From which day does stage 1 count?').fill('2 February 2026')
        await page.getByRole('radio', { name: 'Received' }).check()
        await save(page)

        await open(page, complaint, 'Record the stage 1 answer')
        await page.getByLabel('When was the answer sent?').fill('23 February 2026')
        await page.getByRole('radio', { name: 'Not resolved' }).check()
        await page.getByRole('radio', { name: 'Email' }).check()
        await save(page)
        assert.match(await says(page), /Recorded: the stage 1 answer/)
        await visit(page, `${site.base}${complaint}`)
        assert.match(await says(page), /5 working days late/)

        await open(page, complaint, 'Record a request for stage 2')
        await page.getByLabel('When did the council receive the request?').fill('24 February 2026')
        await page.getByRole('radio', { name: 'Written' }).check()
        await page.getByRole('radio', { name: 'No', exact: true }).check()
        await save(page)

        assert.match(await says(page), /Tuesday 31 March 2026/)
        await visit(page, `${site.base}${complaint}/clocks`)
        assert.match(await says(page), /Stage 2 response[\s\S]*Due Tuesday 31 March 2026/)
      }))

  for (const [where, screen] of screens)
    it(`tells every mistake at once and loses nothing that was typed, ${where}`, () =>
      withPage(screen, async page => {
        await visit(page, `${site.base}/complaints/new`)
        await page.getByLabel('When did the council receive the complaint?').fill('last week')
        await save(page)
        assert.match(await page.title(), /^Error: Record a complaint – /)
        const listed = page.locator('.govuk-error-summary__list a')
        assert.deepEqual(await listed.allInnerTexts(), [
          'When did the council receive the complaint? Enter a date such as 8 September 2022 or January 2018',
          'How was it made? Choose one',
          'What is it about? Enter an answer',
        ])
        for (const [index, id] of ['happened', 'form', 'subject'].entries()) {
          assert.equal(await listed.nth(index).getAttribute('href'), `#${id}`)
          assert.equal(await page.locator(`#${id}`).count(), 1)
        }
        assert.equal(await page.locator('#happened').inputValue(), 'last week')
      }))

  it('refuses what the law never allows, says what to do instead, and takes it as history', () =>
    withPage({}, async page => {
      const complaint = await begin(page)
      await open(page, complaint, 'Start stage 1')
      await page.getByLabel('From which day does stage 1 count?').fill('9 February 2026')
      await page.getByRole('radio', { name: 'Received' }).check()
      await save(page)
      assert.match(await page.title(), /^Not saved: /)
      const refusal = page.getByRole('alert')
      assert.match(await wordsOf(refusal), /The law does not allow this[\s\S]*What to do instead\./)
      const source = refusal.getByRole('link', { name: 'Regulation 14(3)(c)' })
      assert.match(
        (await source.getAttribute('href')) ?? '',
        /^https:\/\/www\.legislation\.gov\.uk\/.*\/regulation\/14$/,
      )
      await refusal.getByRole('button', { name: 'Enter it as something that happened' }).click()
      await check(page)
      assert.equal(await page.getByLabel('From which day does stage 1 count?').inputValue(), '9 February 2026')
      await page.getByLabel('Which document does it come from?').fill('Letter of acknowledgement')
      await page.getByRole('radio', { name: 'Yes, it is stated there' }).check()
      await save(page)
      await visit(page, `${site.base}${complaint}/history`)
      assert.match(await says(page), /Entered as history from Letter of acknowledgement/)
    }))

  it('shows both dates before a correction moves a time limit, and only then saves it', () =>
    withPage({}, async page => {
      const complaint = await begin(page)
      await open(page, complaint, 'Start stage 1')
      await page.getByLabel('From which day does stage 1 count?').fill('2 February 2026')
      await page.getByRole('radio', { name: 'Received' }).check()
      await save(page)
      await open(page, complaint, 'Correct an entry')
      await page.getByLabel('When was it put right?').fill('2 March 2026')
      await page.getByLabel('Which entry is wrong?').fill('2')
      await page.getByLabel('If its date is wrong').fill('4 February 2026')
      await page.getByLabel('Why is it corrected?').fill('The stamp on the letter says so')
      await save(page)
      assert.match(await says(page), /Say what shows that it is right/)
      await page.getByLabel('What shows that the correction is right?').fill('The stamp')
      await page.getByLabel('Who checked it?').selectOption({ index: 2 })
      await save(page)
      const both = await says(page)
      assert.match(both, /Monday 2 February 2026[\s\S]*Wednesday 4 February 2026/)
      assert.match(both, /Due Monday 16 February 2026[\s\S]*Due Wednesday 18 February 2026/)
      await page.getByRole('button', { name: 'Go back and change it' }).click()
      await check(page)
      assert.equal(await page.getByLabel('Why is it corrected?').inputValue(), 'The stamp on the letter says so')
      await save(page)
      await page.getByRole('button', { name: 'Save: both dates are right' }).click()
      await check(page)
      assert.match(await says(page), /Done: correct an entry/)
      await visit(page, `${site.base}${complaint}/clocks`)
      assert.match(await says(page), /Due Wednesday 18 February 2026/)
    }))

  it('offers only what this person may do, and says when the rest opens', () =>
    withPage({ width: 390 }, async page => {
      const complaint = await begin(page)
      await visit(page, `${site.base}${complaint}/record`)
      for (const folded of await page.locator('main details').all()) await folded.locator('summary').click()
      await check(page)
      const all = await says(page)
      assert.match(all, /What the complaint waits for[\s\S]*What else can be recorded now/)
      assert.match(all, /Record the stage 1 answer\s*Opens when stage 1 has started\./)
      assert.match(all, /Enter something that happened[\s\S]*Record that the next stage was refused/)
      await visit(page, `${site.base}${complaint}/record/respond-at-stage-2`)
      assert.match(await says(page), /Opens when stage 2 has been asked for\./)
      assert.equal(await page.getByRole('button', { name: 'Save' }).count(), 0)

      await visit(page, `${site.base}/practice/people`)
      await page.getByRole('radio', { name: /panel clerk/ }).check()
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Continue' }).click()])
      await check(page)
      await visit(page, `${site.base}${complaint}/record`)
      for (const folded of await page.locator('main details').all()) await folded.locator('summary').click()
      const mine = await says(page)
      assert.match(mine, /Add a person/)
      assert.doesNotMatch(mine, /Start stage 1|Close the complaint|Enter something that happened/)
    }))
})
