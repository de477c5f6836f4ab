import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { begunComplaint } from '#test/begun-complaint.ts'
import { type Screen, withPage } from '#test/browser.ts'
import { docxOf, pdfLetter } from '#test/made-files.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
]

const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button, exact: true }).click()])
  await check(page)
}

describe('the files of a complaint in the browser', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  const complaint = async (page: Page): Promise<string> => `${site.base}${await begunComplaint(page, site.base)}`

  for (const [where, screen] of screens)
    it(`are added, held, released, found by their words, replaced and destroyed, ${where}`, () =>
      withPage(screen, async page => {
        const at = await complaint(page)
        await visit(page, `${at}/files`)
        assert.match(await says(page), /No virus scanner is set up[\s\S]*No files are added yet\./)
        await page.getByRole('button', { name: 'Add a file' }).click()
        await page.waitForURL('**/record/add-file')
        await check(page)
        await press(page, 'Save')
        assert.match(await page.title(), /^Error: Add a file/)
        assert.match(await says(page), /Choose a file/)

        const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdfLetter(['Nobody called back.']) }
        await page.getByLabel('Which file?').setInputFiles(letter)
        await press(page, 'Save')
        assert.match(await says(page), /has been received\. Choose a file only to replace it/)
        await page.locator('[name="happened"]').fill('2 March 2026')
        await page.getByRole('radio', { name: 'Report', exact: true }).check()
        await press(page, 'Save')
        assert.match(await says(page), /letter\.pdf[\s\S]*Held: we could not check this file/)
        assert.equal(await page.getByRole('link', { name: /^Download/ }).count(), 0)

        await page.getByRole('link', { name: /^Release it/ }).click()
        await page.waitForURL('**/record/release-file**')
        await page.locator('[name="happened"]').fill('2 March 2026')
        await page.locator('[name="reason"]').fill('The council made it itself.')
        await press(page, 'Save')
        assert.match(await says(page), /Released without a virus check[\s\S]*The council made it itself\./)
        assert.equal(await page.getByRole('link', { name: 'Download letter.pdf' }).count(), 1)

        await page.getByLabel('Search the words in these files').fill('called')
        await press(page, 'Search')
        assert.match(await says(page), /Found in 1 file[\s\S]*Nobody called back/)
        await page.getByLabel('Search the words in these files').fill('elephant')
        await press(page, 'Search')
        assert.match(await says(page), /Nothing found/)

        await visit(page, `${at}/files`)
        await page.getByRole('link', { name: /^Add a later version/ }).click()
        await page.waitForURL('**/record/add-file**')
        const later = { name: 'letter-2.docx', mimeType: 'application/octet-stream', buffer: docxOf(['Put right.']) }
        await page.getByLabel('Which file?').setInputFiles(later)
        await page.locator('[name="happened"]').fill('2 March 2026')
        await page.getByRole('radio', { name: 'Report', exact: true }).check()
        await press(page, 'Save')
        assert.match(await says(page), /letter-2\.docx[\s\S]*letter\.pdf[\s\S]*An earlier version/)

        await page.getByRole('link', { name: 'Note a document that is missing' }).click()
        await page.waitForURL('**/record/note-missing-file')
        await page.locator('[name="happened"]').fill('2 March 2026')
        await page.locator('[name="what"]').fill('The minutes.')
        await page.locator('[name="askedOf"]').fill('The conference team')
        await press(page, 'Save')
        assert.match(await says(page), /Missing documents[\s\S]*Missing: asked for on 2 March 2026/)

        await page.getByRole('link', { name: /^Destroy ?: letter\.pdf/ }).click()
        await page.waitForURL('**/record/destroy-file**')
        await page.locator('[name="happened"]').fill('2 March 2026')
        await page.locator('[name="reason"]').fill('It belongs to another family.')
        await page.getByRole('radio', { name: 'Yes' }).check()
        await press(page, 'Save')
        assert.match(await says(page), /Destroyed, 2 March 2026/)
      }))
})
