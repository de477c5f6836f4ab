import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Answers } from './desk.ts'
import { check, wordsOf } from './page-check.ts'

interface Focused {
  /** What a screen reader says: the label, or the words of a link or button with the hidden ones. */
  readonly words: string
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly ticked: boolean
  /** Of a list to choose from, what stands chosen. */
  readonly chosen: string
}

const FOCUSED = `(() => {
  const focused = document.activeElement
  const words = focused.labels?.[0]?.textContent ?? focused.textContent
  return {
    words: words.replace(/\\s+/g, ' ').trim(),
    id: focused.id,
    name: focused.getAttribute('name') ?? '',
    kind: focused.getAttribute('type') ?? focused.tagName,
    ticked: focused.checked === true,
    chosen: focused.tagName === 'SELECT' ? focused.selectedOptions[0]?.textContent ?? '' : '',
  }
})()`

const MOST_STOPS = 400

/** Somebody who uses no mouse: every control is reached with the tab key, and used with the keys that belong to it. */
export class Keyboard {
  readonly page: Page
  /** Pages already held to what every page must be: one met many times in a story is looked at once. */
  readonly #seen = new Set<string>()

  constructor(page: Page) {
    this.page = page
  }

  #focused(): Promise<Focused> {
    return this.page.evaluate<Focused>(FOCUSED)
  }

  async #key(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** Tabs on until what is wanted has the focus, as a person would; a page with more stops than that has lost it. */
  async #reach(what: string, found: (element: Focused) => boolean): Promise<Focused> {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await this.#key('Tab')
      const element = await this.#focused()
      if (found(element)) return element
    }
    return assert.fail(`${this.address()}: ${what} is not reached with the tab key. ${await this.says()}`)
  }

  async #enter(): Promise<void> {
    await Promise.all([this.page.waitForNavigation(), this.#key('Enter')])
    const alike = `${this.address().replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one')} ${await this.page.title()}`
    if (!this.#seen.has(alike)) await check(this.page)
    this.#seen.add(alike)
  }

  async follow(words: RegExp): Promise<void> {
    await this.#reach(`a link ${words}`, ({ words: own, kind }) => kind === 'A' && words.test(own))
    await this.#enter()
  }

  /** A link to a place on the same page, such as from a mistake to its question, which then has the focus. */
  async jump(words: RegExp): Promise<void> {
    await this.#reach(`a link ${words}`, ({ words: own, kind }) => kind === 'A' && words.test(own))
    await this.#key('Enter')
    await this.page.waitForFunction("document.activeElement.tagName !== 'A'")
  }

  /** Opens what is folded under a heading, whatever number stands behind it. */
  async unfold(heading: string): Promise<void> {
    await this.#reach(
      `what is folded under ${heading}`,
      ({ words: own, kind }) => kind === 'SUMMARY' && own.startsWith(heading),
    )
    await this.#key('Enter')
  }

  async press(words: string): Promise<void> {
    await this.#reach(`the button ${words}`, ({ words: own, kind }) => kind === 'submit' && own === words)
    await this.#enter()
  }

  async write(label: string, words: string): Promise<void> {
    await this.#reach(label, ({ words: own }) => own === label)
    await this.page.keyboard.insertText(words)
  }

  async tick(words: RegExp): Promise<void> {
    await this.#reach(`a box ${words}`, ({ words: own, kind }) => kind === 'checkbox' && words.test(own))
    await this.#key('Space')
  }

  /** The radios of a question have one stop; the arrows go from one to the next. */
  async choose(id: string, place: number): Promise<void> {
    await this.#reach(`the choice ${id}`, ({ id: focused, kind }) => kind === 'radio' && focused.startsWith(id))
    await this.#key('Space')
    for (let step = 1; step < place; step++) await this.#key('ArrowDown')
  }

  /** Goes down until what is wanted stands chosen; a list that ends or turns round has not got it. */
  async #down(wanted: string, told: (element: Focused) => string): Promise<void> {
    const met = new Set<string>()
    for (;;) {
      const element = await this.#focused()
      const own = told(element)
      if (own === wanted || own.startsWith(`${wanted}:`) || own.startsWith(`${wanted} (`)) return
      assert.ok(!met.has(own), `${wanted} is not among ${[...met].join(', ')}`)
      met.add(own)
      await this.#key('ArrowDown')
    }
  }

  /** Answers questions by the names they have in the form: words are written, one or several things chosen by their words. */
  async answer(answers: Answers): Promise<void> {
    for (const [name, given] of Object.entries(answers)) {
      const all = typeof given === 'string' ? [given] : given
      const [first = ''] = all
      const here = await this.#focused()
      const field =
        here.name === name ? here : await this.#reach(`the question ${name}`, ({ name: own }) => own === name)
      if (field.kind === 'radio') {
        await this.#key('Space')
        await this.#down(first, ({ words }) => words)
      } else if (field.kind === 'SELECT') await this.#down(first, ({ chosen }) => chosen)
      else if (field.kind === 'checkbox') await this.#tickEach(name, all)
      else {
        await this.#key('ControlOrMeta+A')
        await this.page.keyboard.insertText(first)
      }
    }
  }

  /** From the first box of a question, which has the focus, through the others. */
  async #tickEach(name: string, all: readonly string[]): Promise<void> {
    for (const wanted of all) {
      const wants = (element: Focused): boolean => element.name === name && element.words.startsWith(wanted)
      const here = await this.#focused()
      const box = wants(here) ? here : await this.#reach(`the box ${wanted}`, wants)
      if (!box.ticked) await this.#key('Space')
    }
  }

  address(): string {
    return new URL(this.page.url()).pathname
  }

  says(): Promise<string> {
    return wordsOf(this.page.locator('main'))
  }
}
