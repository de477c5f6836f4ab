import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { check } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

interface Focused {
  readonly name: string
  readonly id: string
  readonly kind: string
}

const FOCUSED = `(() => {
  const focused = document.activeElement
  const name = focused.labels?.[0]?.textContent ?? focused.textContent
  return { name: name.trim(), id: focused.id, kind: focused.getAttribute('type') ?? focused.tagName }
})()`

/** Somebody who uses no mouse: every control is reached with the tab key, and used with the keys that belong to it. */
class Keyboard {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** Tabs on until what is wanted has the focus, as a person would; a page with more than 300 stops has lost it. */
  async #reach(found: (element: Focused) => boolean): Promise<void> {
    for (let stops = 0; stops < 300; stops++) {
      await this.#page.keyboard.press('Tab')
      const element = await this.#page.evaluate<Focused>(FOCUSED)
      if (found(element)) return
    }
    assert.fail('not reached with the tab key')
  }

  async #press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
  }

  async follow(name: RegExp): Promise<void> {
    await this.#reach(({ name: words, kind }) => kind === 'A' && name.test(words))
    await Promise.all([this.#page.waitForNavigation(), this.#press('Enter')])
    await check(this.#page)
  }

  async press(name: string): Promise<void> {
    await this.#reach(({ name: words, kind }) => kind === 'submit' && words === name)
    await Promise.all([this.#page.waitForNavigation(), this.#press('Enter')])
    await check(this.#page)
  }

  async write(name: string, words: string): Promise<void> {
    await this.#reach(({ name: label }) => label === name)
    await this.#page.keyboard.insertText(words)
  }

  async tick(name: RegExp): Promise<void> {
    await this.#reach(({ name: label, kind }) => kind === 'checkbox' && name.test(label))
    await this.#press('Space')
  }

  /** The radios of a question have one stop; the arrows go from one to the next. */
  async choose(id: string, place: number): Promise<void> {
    await this.#reach(({ id: focused, kind }) => kind === 'radio' && focused.startsWith(id))
    await this.#press('Space')
    for (let step = 1; step < place; step++) await this.#press('ArrowDown')
  }
}

describe('stage 2 with the keyboard alone', () => {
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
      await keys.press('Submit your report')
      assert.match(
        await desk.says(),
        /Say whether you have concerns[\s\S]*Say whether interviews and papers were shared/,
      )
      await keys.choose('concerns', 1)
      await keys.choose('shared', 1)
      await keys.write('What do you say about how fair and open it was?', 'Everybody was heard.')
      await keys.press('Submit your report')
      assert.match(await desk.says(), /Their report is in\.[\s\S]*Everybody was heard\./)

      await desk.becomes('investigating officer')
      await desk.visit(`${investigation}/report`)
      await keys.press('Submit the report')
      assert.match(await desk.says(), /It is locked\./)
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
