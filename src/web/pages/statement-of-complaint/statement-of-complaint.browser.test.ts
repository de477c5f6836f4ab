import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { check } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

describe('the statement of complaint in the browser', () => {
  let site: PracticeSite | undefined
  before(async () => {
    site = await openPracticeSite()
  })
  after(() => site?.close())

  async function open(desk: Desk): Promise<string> {
    await desk.becomes('complaints manager')
    await desk.visit('/')
    await desk.page.locator('tr', { hasText: 'Four personal advisers' }).getByRole('link').first().click()
    await desk.page.waitForURL(/complaints\/[0-9a-f-]{36}$/)
    await check(desk.page)
    await desk.follow('Statement of complaint')
    return desk.address()
  }

  it('is worded point by point, sent, changed, compared and agreed', () =>
    withPage({ javaScript: false }, async page => {
      assert.ok(site)
      const desk = new Desk(page, site.base, 'statement of complaint')
      const statement = await open(desk)
      await desk.follow('Add a point')
      await desk.press('Save and add another')
      assert.match(await page.title(), /^Error: Add a point/)
      for (const [words, button] of [
        ['There were four advisers in a year', 'Save and add another'],
        ['The grant was not paid <b>at all</b>', 'Save and add another'],
        ['Nobody said why', 'Save'],
      ] as const) {
        await desk.write('What is the complaint on this point?', words)
        await desk.press(button)
      }
      await desk.press('Make it a part of the point above (point 3)')
      assert.match(await desk.says(), /Heading 2[\s\S]*Point 2a/)

      await desk.follow('Send version 1 to the complainant')
      await desk.write('When was it sent?', '20 November 2026')
      await desk.choose('How?', 'Post')
      await desk.press('Save')
      assert.match(await desk.says(), /Version 1 is with the complainant\./)
      await desk.follow('Record changes the complainant wants')
      await desk.write('When did they say so?', '23 November 2026')
      await desk.write('What do they want changed?', 'It was five advisers.')
      await desk.press('Save')
      await desk.follow(/^Change the words of point 1/)
      await desk.write('What is the complaint on this point?', 'There were five advisers in a year')
      await desk.press('Save')
      assert.match(await desk.says(), /The draft has changed since\./)

      await desk.follow('Compare two versions side by side')
      assert.match(await desk.says(), /four advisers[\s\S]*five advisers[\s\S]*New words/)

      await desk.visit(`${statement}/agree`)
      await desk.press('Settle the statement')
      assert.match(await page.title(), /^Error: Check and agree/)
      await desk.write('When was it settled?', '23 November 2026')
      await desk.choose('Did the complainant agree with it?', 'Not agreed')
      await desk.choose('Who answered?', 'Complainant')
      await desk.press('Settle the statement')
      assert.match(await desk.says(), /Say what they do not agree with[\s\S]*Say why the investigation goes ahead/)
      await desk.write('What do they not agree with?', 'It leaves out the move.')
      await desk.write('why does the investigation go ahead?', 'The move is in another complaint.')
      await desk.press('Settle the statement')
      assert.match(await desk.says(), /Version 2 is settled\.[\s\S]*It leaves out the move\./)
    }))
})
