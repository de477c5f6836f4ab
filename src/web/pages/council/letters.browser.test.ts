import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Screen, withPage } from '#test/browser.ts'
import { pngOf } from '#test/made-pictures.ts'
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

describe('the words of a letter in the browser', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  for (const [where, screen] of screens)
    it(`are changed, looked at on a made-up case, settled, and taken back as a new version, ${where}`, () =>
      withPage(screen, async page => {
        await visit(page, `${site.base}/council/letters`)
        assert.match(await says(page), /Stage 1 response[\s\S]*As delivered/)
        await visit(page, `${site.base}/council/letters/stage-1-response?version=0`)
        const opening = page.locator('#part-opening')
        const delivered = await opening.inputValue()
        const asking = page.getByLabel('If you are not satisfied')
        await asking.fill('Goodbye.')
        await press(page, 'Show it again')
        assert.match(await page.title(), /^Error: /)
        assert.match(await says(page), /has lost \{asking for stage 2\}/)
        assert.equal(await asking.inputValue(), 'Goodbye.')

        await asking.fill('{asking for stage 2}')
        await opening.fill('Good day, {name}.\n\n<b>Thank you</b> for writing on {received}.')
        await press(page, 'Show it on a made-up case')
        assert.match(await says(page), /Plain English\s+Reading age \d+ years/)
        assert.match(await says(page), /Good day, Robin Example\.[\s\S]*<b>Thank you<\/b> for writing on 5 August 2024/)
        await press(page, 'Settle these words')
        assert.match(await says(page), /Say why it is worded so/)
        await page.getByLabel('Why is it worded so?').fill('As we speak.')
        await press(page, 'Settle these words')
        assert.match(await says(page), /Stage 1 response[\s\S]*Version \d[\s\S]*As we speak/)

        await visit(page, `${site.base}/council/letters/stage-1-response`)
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('link', { name: 'Take these words again', exact: true }).last().click(),
        ])
        assert.equal(await opening.inputValue(), delivered)
        await page.getByLabel('Why is it worded so?').fill('Back to what was delivered.')
        await press(page, 'Settle these words')
        assert.match(await says(page), /Back to what was delivered/)
      }))

  for (const [where, screen] of screens)
    it(`have an address and a logo above them, which is a picture and nothing else, ${where}`, () =>
      withPage(screen, async page => {
        await visit(page, `${site.base}/council/letterhead`)
        const picture = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })
        await page.getByLabel('The council’s address').fill('1 Market Street\n<b>Northwick</b>')
        await page.locator('#file').setInputFiles(picture('logo.png', Buffer.from('<svg onload="alert(1)"/>')))
        await press(page, 'Settle this')
        assert.match(await page.title(), /^Error: /)
        assert.match(await says(page), /There is a problem\s*Choose a PNG or JPEG picture[\s\S]*Say why/)
        assert.equal(await page.getByLabel('The council’s address').inputValue(), '1 Market Street\n<b>Northwick</b>')
        await page.locator('#file').setInputFiles(picture('logo.png', pngOf(300, 100, [31, 78, 95])))
        await page.getByLabel('What does the logo show?').fill('A bridge')
        await page.getByLabel('Why does it change?').fill('We moved.')
        await press(page, 'Settle this')
        await visit(page, `${site.base}/council/letterhead`)
        assert.match(await says(page), /1 Market Street\s*<b>Northwick<\/b>[\s\S]*Version \d.*We moved\. With a logo/)
        const widths = await page
          .locator('.letter__logo')
          .evaluateAll(all => all.map(image => Reflect.get(image, 'naturalWidth')))
        assert.deepEqual(widths, [300, 300], 'beside the question, and on the letter')
      }))
})
