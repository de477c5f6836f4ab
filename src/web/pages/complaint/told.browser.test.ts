import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { check } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

describe('who was told of what, in the browser', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite()
  })
  after(() => site.close())

  async function open(page: Page, about: string): Promise<Desk> {
    const desk = new Desk(page, site.base, 'told')
    await page.goto(`${site.base}/complaints`)
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('row').filter({ hasText: about }).getByRole('link').first().click(),
    ])
    return desk
  }

  it('lists each step that somebody is told of, and a letter recorded from it is told of no more', () =>
    withPage({}, async page => {
      const desk = await open(page, 'Family time called off')
      await desk.records(desk.address(), 'extend-stage-1', {
        happened: '23 November 2026',
        reason: 'Three teams have to answer.',
      })
      await desk.follow('Who was told')
      assert.match(await desk.says(), /still to be told/)
      const card = page.locator('.govuk-summary-card').filter({ hasText: 'Stage 1 takes longer' })
      assert.match(await card.innerText(), /Not yet told/)
      const owed = await card.getByRole('link', { name: /Record that they were told/ }).count()
      assert.equal(owed, 1)
      await Promise.all([
        page.waitForNavigation(),
        card
          .getByRole('link', { name: /Record that they were told/ })
          .first()
          .click(),
      ])
      await check(page)
      assert.equal(await page.locator('[name="events"]:checked').count(), 1, 'the step is chosen already')
      assert.equal(await page.locator('[name="sentTo"]:checked').count(), 1, 'and so is the person')
      await desk.answer({ happened: '23 November 2026', method: 'in person' })
      await desk.press('Save')
      assert.match(desk.address(), /\/told$/)
      assert.equal(await card.count(), 0)
      assert.match(await desk.says(), /told 23 November 2026, in person/)
    }))

  it('asks for a decision about the child, person by person, with reasons (section 26(7))', () =>
    withPage({ javaScript: false }, async page => {
      const desk = await open(page, 'What an assessment says')
      await desk.follow('Who was told')
      const decide = page.getByRole('link', { name: /Decide that they are not told/ }).first()
      await Promise.all([page.waitForNavigation(), decide.click()])
      assert.equal(await page.locator('[name="events"]:checked').count(), 1)
      await desk.answer({
        happened: '23 November 2026',
        decision: 'not of sufficient understanding',
        reasons: 'Two years old.',
      })
      await desk.press('Save')
      assert.match(desk.address(), /\/told$/)
      assert.match(await desk.says(), /not of sufficient understanding\.\s+Two years old\./i)
    }))
})
