import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { check } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

describe('the investigation in the browser', () => {
  let site: PracticeSite
  beforeEach(async () => {
    site = await openPracticeSite()
  })
  afterEach(() => site.close())

  /** The complaint whose stage 2 has begun: its points are agreed and nothing is found yet. */
  async function openInvestigation(desk: Desk): Promise<string> {
    await desk.becomes('investigating officer')
    await desk.visit('/')
    await desk.page.locator('tr', { hasText: 'plan that was not followed' }).getByRole('link').first().click()
    await desk.page.waitForURL(/complaints\/[0-9a-f-]{36}$/)
    await check(desk.page)
    const complaint = desk.address()
    await desk.follow('Investigation')
    return complaint
  }

  for (const [where, screen] of [
    ['on a desk', {}],
    ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
  ] as const)
    it(`goes from the evidence over the points to what the report still lacks, ${where}`, () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, 'investigation')
        const complaint = await openInvestigation(desk)
        assert.match(await desk.says(), /points have a finding/)
        await desk.visit(`${complaint}/investigation/evidence`)
        await desk.press('Register a piece of evidence')
        await desk.write('When did the investigation get it?', '20 November 2026')
        await desk.choose('What kind of evidence is it?', 'Case record')
        await desk.write('What is it?', `Case notes read ${where}.`)
        await desk.write('Where does it come from?', 'The case system.')
        await desk.press('Save')
        assert.match(await desk.says(), new RegExp(`Case notes read ${where}`))

        await desk.visit(`${complaint}/investigation/papers`)
        assert.match(await desk.says(), /No record has been asked for\.[\s\S]*No interview is planned\./)
        await desk.follow('Ask for a record')
        await desk.write('When was it asked for?', '20 November 2026')
        await desk.write('Which record?', 'The minutes of the review.')
        await desk.write('Of whom?', 'The reviewing service.')
        await desk.press('Save')
        await desk.follow('Plan an interview')
        await desk.write('When was it planned?', '20 November 2026')
        await desk.write('With whom?', 'The team manager')
        await desk.write('What is it to be about?', 'Who sent the plan, and when.')
        await desk.write('What do they need to take part?', 'An interpreter for Polish.')
        await desk.press('Save')
        assert.match(await desk.says(), /minutes of the review[\s\S]*Waiting[\s\S]*interpreter for Polish/)

        await desk.visit(`${complaint}/investigation`)
        await desk.follow(/^1/)
        await desk.choose('What is the finding?', 'Partially upheld')
        await desk.press('Save')
        assert.match(await page.title(), /^Error: Point 1/)
        assert.match(await desk.says(), /Say which part is upheld[\s\S]*Give the reasons/)
        await desk.tick('Which evidence does it rest on?', /Case notes/)
        await desk.write('which part is?', 'The first letter.')
        await desk.write('What are the reasons for the finding?', 'It was sent in May.')
        await desk.press('Save and go to the next point')
        assert.match(await desk.says(), /Saved: point 1\./)

        await desk.visit(`${complaint}/investigation/report`)
        assert.match(await page.title(), /^Check the report/, 'what is still to be done is no mistake')
        assert.match(await desk.says(), /Point 3 cites no evidence/)
        await desk.press('Submit the report')
        assert.match(
          await desk.says(),
          /is not submitted[\s\S]*Point 2a cites no evidence[\s\S]*background is not written/,
        )
        await desk.press('Submit it as written elsewhere')
        assert.match(await desk.says(), /The law does not allow this[\s\S]*No evidence is cited on 2a, 2b, 3/)
      }))
})
