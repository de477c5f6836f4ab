import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

let site: PracticeSite

before(async () => {
  site = await openPracticeSite()
})
after(() => site.close())

const moved = /moved from .+ to .+ because of the holiday on Tuesday 24 November 2026/

describe('a date that a holiday moved', () => {
  for (const [where, screen] of [
    ['on a desk', {}],
    ['on a telephone', { width: 390, height: 844, javaScript: false }],
  ] as const)
    it(`is told on the page of the complaint, in its history and in the list of those who work it, until seen, ${where}`, () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, `dates-moved-${screen.width ?? 1280}`)
        await desk.becomes('complaints manager')
        if (screen.width === undefined) {
          await desk.visit('/council/announce-holiday')
          await desk.answer({
            happened: '20 November 2026',
            date: '24 November 2026',
            title: 'A day of rest',
            kind: 'added',
          })
          await desk.press('Save')
          await desk.press('Save the holiday')
          // The lists are counted again behind the answer.
          for (let attempt = 0; attempt < 100; attempt++) {
            await page.goto(`${site.base}/`)
            if ((await page.getByRole('link', { name: /^Dates moved \(/ }).count()) > 0) break
          }
        }
        await desk.visit('/')
        await desk.follow(/^Dates moved \(/)
        const before = await page.locator('.work tbody tr').count()
        assert.ok(before > 0)
        assert.match(await desk.says(), moved)
        await page.locator('.work tbody th a').first().click()
        await page.waitForURL(/complaints\/[0-9a-f-]{36}$/)
        await page.waitForLoadState('load')
        const complaint = desk.address()
        await desk.visit(`${complaint}/clocks`)
        assert.match(await desk.says(), moved)
        await desk.press('I have seen this')
        assert.equal(desk.address(), complaint)
        assert.doesNotMatch(await desk.says(), moved)
        await desk.visit(`${complaint}/history`)
        assert.match(await desk.says(), /Dates moved by a holiday: A day of rest/)
        assert.match(await desk.says(), moved)
        await desk.visit('/?show=moved')
        assert.equal(await page.locator('.work tbody tr').count(), before - 1)
        await desk.becomes('complaints officer')
        await desk.visit(complaint)
        assert.match(await desk.says(), moved, 'whoever has not seen it is still told')
      }))

  it('is seen in a whole list at once', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'dates-moved-all')
      await desk.becomes('complaints manager')
      await desk.visit('/?show=moved')
      await desk.press('I have seen these')
      assert.match(await desk.says(), /You are not told again/)
      await desk.visit('/?show=moved')
      assert.match(await desk.says(), /0 complaints whose dates a holiday moved/)
    }))
})
