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

const lists = [
  '',
  '?show=others',
  '?show=complainant',
  '?show=late',
  '?show=week',
  '?show=warnings',
  '?by=me&show=late',
]

describe('my work', () => {
  for (const [where, screen] of [
    ['on a desk', {}],
    ['on a telephone', { width: 390, height: 844 }],
  ] as const)
    it(`is sound in each of its lists, full or empty, ${where}`, () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, `my-work-${screen.width ?? 1280}`)
        await desk.becomes('complaints manager')
        for (const list of lists) {
          await desk.visit(`/${list}`)
          assert.match(await desk.says(), /\d+ complaints? (?:with|waiting|past)/)
        }
        assert.match(await desk.says(), /Nothing is past its lawful date/)
      }))

  it('leads from a task to where it is done, and shows who looks after a complaint once that is said', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'my-work')
      await desk.becomes('complaints manager')
      await desk.visit('/')
      assert.match(await desk.says(), /With you \([1-9]\d*\)/)
      await page.locator('.work tbody th a').first().click()
      await page.waitForURL(/complaints\/[0-9a-f-]{36}$/)
      await page.waitForLoadState('load')
      await desk.visit(`${desk.address()}/record/assign`)
      await desk.write('From when?', '20 November 2026')
      await page.getByLabel('Who looks after it?').selectOption({ label: 'Tamsin Okafor (complaints officer)' })
      await desk.press('Save')
      await desk.becomes('complaints officer')
      await desk.visit('/?by=me')
      assert.match(await desk.says(), /1 complaint with you, of those you look after/)
    }))
})
