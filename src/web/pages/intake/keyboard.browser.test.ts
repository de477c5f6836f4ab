import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import type { Answers } from '#test/desk.ts'
import { Keyboard } from '#test/keyboard.ts'
import { visit } from '#test/page-check.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

describe('taking a complaint with the keyboard alone', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(() => site.close())

  it('goes from the first page of work to the recorded complaint, and puts a mistake right on the way', () =>
    withPage({}, async page => {
      const keys = new Keyboard(page)
      const heading = () => page.locator('h1').innerText()
      async function goesOn(answers: Answers = {}, button = 'Save and continue'): Promise<void> {
        await keys.answer(answers)
        await keys.press(button)
        assert.doesNotMatch(await page.title(), /^Error/, await keys.says())
      }
      const another = (answer: 'Yes' | 'No') => goesOn({ more: answer }, 'Continue')
      async function toTheList(): Promise<void> {
        while (/\/\d+$/.test(keys.address())) await goesOn()
      }

      await visit(page, `${site.base}/`)
      await keys.follow(/^Take a complaint$/)
      await keys.press('Start')
      await keys.press('Save and continue')
      assert.match(await page.title(), /^Error: /)
      await keys.jump(/^Enter the day it happened/)
      await goesOn({ happened: '2 February 2026', form: 'Oral', channel: 'Phone', receivedBy: 'Duty team' })
      await goesOn({ words: 'Nobody rings me back.', how: 'As told', subject: 'Calls not returned' })

      await another('Yes')
      await goesOn({ name: 'Ms Invented Caller', part: ['Complainant'] })
      await goesOn({ safeWays: ['Phone'], phone: '01632 960000' })
      await toTheList()
      await another('Yes')
      await goesOn({ name: 'Child Invented', part: ['Child'] })
      await toTheList()
      await another('No')

      await another('Yes')
      await goesOn({ text: 'Calls were not returned', wanted: 'A call back' })
      await goesOn({ affected: ['Child Invented'] })
      await another('Yes')
      await goesOn({ text: 'The plan was late' })
      await toTheList()
      await keys.press('Move up Point 2')
      assert.match(await keys.says(), /Point 1\s+The plan was late[\s\S]*Point 2\s+Calls were not returned/)
      await another('No')
      for (const list of ['outcomes', 'fading', 'links']) {
        assert.ok(keys.address().endsWith(list))
        await another('No')
      }
      assert.equal(await heading(), 'What kind of complaint is it?')
      await goesOn()
      assert.match(await keys.says(), /Check answers[\s\S]*Nobody rings me back\.[\s\S]*01632 960000/)
      await keys.press('Record the complaint')
      assert.match(await keys.says(), /Complaint recorded[\s\S]*NNB\/2026\/\d{4}/)
    }))
})
