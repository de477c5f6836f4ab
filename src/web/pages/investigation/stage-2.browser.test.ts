import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { Keyboard } from '#test/keyboard.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

describe('an investigation with the keyboard alone', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite()
  })
  after(() => site.close())

  it('goes from the first piece of evidence to both reports', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'stage 2 by keyboard')
      const keys = new Keyboard(page)
      await desk.becomes('investigating officer')
      await desk.visit('/')
      const complaint = await desk.page
        .locator('tr', { hasText: 'plan that was not followed' })
        .getByRole('link')
        .first()
        .getAttribute('href')
      const investigation = `${complaint}/investigation`

      await desk.visit(`${investigation}/evidence`)
      await keys.follow(/^Register a piece of evidence$/)
      await keys.write('When did the investigation get it?', '20 November 2026')
      await keys.choose('kind', 2)
      await keys.write('What is it?', 'The letter with the plan.')
      await keys.write('Where does it come from?', 'The complainant.')
      await keys.press('Save')

      await desk.visit(investigation)
      await keys.follow(/^1/)
      for (const [finding, part] of [
        [1, ''],
        [3, ''],
        [2, 'The second month.'],
        [4, ''],
      ] as const) {
        await keys.tick(/letter with the plan/)
        await keys.write('What does the evidence show?', 'The letter is dated 3 June.')
        await keys.choose('finding', finding)
        if (part !== '') await keys.write('If it is partially upheld, which part is?', part)
        await keys.write('What are the reasons for the finding?', 'The date of the letter.')
        await keys.press('Save and go to the next point')
      }
      assert.match(await desk.says(), /4 of 4 points have a finding\./)

      await keys.follow(/^Recommendations$/)
      await keys.follow(/^Draft a recommendation$/)
      await keys.write('What is recommended?', 'Send plans within ten days.')
      await keys.choose('kind', 3)
      await keys.choose('soft', 2)
      await keys.press('Save')

      await desk.becomes('independent person')
      await desk.visit(`${investigation}/independent-person`)
      await keys.follow(/^1/)
      await keys.choose('view', 1)
      await keys.press('Save and go to the next point')
      await keys.choose('view', 3)
      await keys.press('Save')
      assert.match(await page.title(), /^Error: Point 2a/)
      await keys.write('What do you say about it?', 'The diary was not looked at.')
      await keys.press('Save')
      await desk.visit(`${investigation}/independent-person`)
      await keys.press('Submit it as written elsewhere')
      assert.match(
        await desk.says(),
        /Say whether you have concerns[\s\S]*Say whether interviews and papers were shared/,
      )
      await keys.choose('concerns', 1)
      await keys.choose('shared', 1)
      await keys.write('What do you say about how fair and open it was?', 'Everybody was heard.')
      await keys.press('Submit it as written elsewhere')
      assert.match(await desk.says(), /Their report is in\.[\s\S]*Everybody was heard\./)

      await desk.becomes('investigating officer')
      await desk.visit(`${investigation}/report`)
      await keys.press('Submit the report')
      assert.match(await desk.says(), /is not submitted[\s\S]*background is not written/)
      await keys.follow(/^Nothing is said yet/)
      await keys.write('When was it looked at?', '23 November 2026')
      await keys.choose('result', 3)
      await keys.write('Why, or how?', 'Nobody has said who to call.')
      await keys.press('Save')
      await desk.visit(`${investigation}/report`)
      await keys.follow(/^Write the report and look at it$/)
      await keys.write('What is the background?', 'The family has had a plan since May.')
      await keys.write('Which law, guidance and policy did you measure it by?', 'A plan is sent in ten days.')
      await keys.write('What do you conclude from it all?', 'Nobody watched the ten days.')
      await keys.press('Save')
      assert.match(await desk.says(), /Draft\. Not submitted[\s\S]*Point 1[\s\S]*Nobody watched the ten days/)
      await desk.visit(`${investigation}/report`)
      await keys.press('Submit the report')
      assert.match(await desk.says(), /Version 1, as submitted[\s\S]*It is locked\./)
      await keys.follow(/^Put right/)
      await keys.write('When was it put right?', '23 November 2026')
      await keys.choose('finding', 3)
      await keys.write('What are the reasons for the finding?', 'A later letter shows it.')
      await keys.write('Why is it put right now?', 'The letter came to light.')
      await keys.press('Save')
      assert.match(await desk.says(), /replaced on 23 November 2026 by/)

      await desk.becomes('complaints manager')
      await desk.visit(`${investigation}/report`)
      await keys.follow(/^Send a report back$/)
      await keys.write('When was it sent back?', '23 November 2026')
      await keys.choose('author', 1)
      await keys.write('What is missing?', 'What the duty team was asked.')
      await keys.press('Save')
      assert.match(await desk.says(), /Sent back on[\s\S]*duty team was asked[\s\S]*clock has kept running/)
    }))
})
