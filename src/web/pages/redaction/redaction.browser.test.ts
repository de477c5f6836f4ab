import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Screen, withPage } from '#test/browser.ts'
import { pdfLetter } from '#test/made-files.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { redactionToDo } from '#test/redaction-to-do.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'
import { received, withPart } from '#test/stories.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on the narrowest screen, without JavaScript', { width: 320, height: 640, javaScript: false }],
]

async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button, exact: true }).click()])
  await check(page)
}

describe('a redacted copy in the browser', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  for (const [where, screen] of screens)
    it(`is marked by its lines, looked at and left for somebody else to confirm, ${where}`, () =>
      withPage(screen, async page => {
        const pdf = pdfLetter([
          'The neighbour, Mrs Zimmerley, rang.',
          'She lives at 4 Quarry Lane.',
          'Nobody rang back.',
        ])
        const story = withPart(received(), site.visitor('reader').personId, 'other')
        const { page: at } = await redactionToDo(site, story, pdf)
        await page.goto(`${site.base}/practice/people`)
        await visit(page, `${site.base}${at}`)
        await page.getByLabel('She lives at 4 Quarry Lane.').check()
        await press(page, 'Take out these lines')
        assert.match(await wordsOf(page.locator('main')), /Marked so far: 1 passage/)
        await page.getByLabel('Which words?').fill('Elephant')
        await press(page, 'Find and take out')
        assert.match(await page.title(), /^Error: /)
        assert.match(await wordsOf(page.locator('main')), /These words stand nowhere in the file/)
        await page.getByLabel('Which words?').fill('Mrs Zimmerley')
        await press(page, 'Find and take out')
        await page.getByRole('link', { name: 'Check and confirm' }).click()
        await page.waitForURL('**/check')
        await check(page)
        assert.match(await wordsOf(page.locator('main')), /2 passages[\s\S]*somebody else confirms it/)
      }))
})
