import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { check, visit } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

let site: PracticeSite

before(async () => {
  site = await openPracticeSite()
})
after(() => site.close())

describe('the council’s own settings', () => {
  it('take a bank holiday announced since, and every date is counted again with it', async () => {
    await withPage({}, async page => {
      const dates = () =>
        page
          .locator('.list tbody td[data-label="Next lawful date"] time')
          .evaluateAll(all => all.map(each => each.getAttribute('datetime')))
      await visit(page, `${site.base}/complaints`)
      const before = await dates()
      await visit(page, `${site.base}/council/announce-holiday`)
      await page.getByLabel('When was it announced?').fill('20 November 2026')
      await page.getByLabel('On what day is it?').fill('24 November 2026')
      await page.getByLabel('What is it called?').fill('Extra bank holiday')
      await page.getByRole('radio', { name: 'Added' }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(
        await page.locator('main').innerText(),
        /Nothing is saved yet[\s\S]*The dates of \d+ complaints move/,
      )
      await page.getByRole('button', { name: 'Go back and change it' }).click()
      await check(page)
      assert.equal(await page.getByLabel('What is it called?').inputValue(), 'Extra bank holiday')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Save the holiday' }).click()
      await check(page)
      assert.match(await page.locator('main').innerText(), /Tuesday 24 November 2026: Extra bank holiday/)
      await assert.doesNotReject(async () => {
        for (let attempt = 0; attempt < 50; attempt++) {
          await page.goto(`${site.base}/complaints`)
          if (JSON.stringify(await dates()) !== JSON.stringify(before)) return
        }
        throw new Error('no date moved')
      })
    })
  })

  it('refuse what the law does not allow, with its source, and lose nothing that was typed', async () => {
    await withPage({}, async page => {
      await visit(page, `${site.base}/council/announce-holiday`)
      await page.getByLabel('When was it announced?').fill('20 November 2026')
      await page.getByLabel('On what day is it?').fill('25 December 2026')
      await page.getByLabel('What is it called?').fill('Christmas moved')
      await page.getByRole('radio', { name: 'Removed' }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(await page.locator('main').innerText(), /Regulation 2/)
      assert.equal(await page.getByLabel('What is it called?').inputValue(), 'Christmas moved')
    })
  })

  it('let a recalled limit be set, and then every date says so', async () => {
    await withPage({ width: 390 }, async page => {
      await visit(page, `${site.base}/council/override-limit`)
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(await page.title(), /^Error: /)
      await page.getByLabel('From which day does it apply?').fill('1 November 2026')
      await page.getByRole('radio', { name: 'Appoint the chair of the panel' }).check()
      await page.getByLabel('How many?').fill('12')
      await page.getByRole('radio', { name: 'Working days' }).check()
      await page.getByLabel('On what does it rest?').fill('Our published policy of 2025.')
      await page.getByRole('button', { name: 'Save' }).click()
      await check(page)
      assert.match(await page.locator('main').innerText(), /12 working days[\s\S]*Our published policy of 2025/)
    })
  })
})
