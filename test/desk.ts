import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { tabOf } from './complaint-tab.ts'
import { check, visit, wordsOf } from './page-check.ts'

/** By the names of the questions. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** Where each story puts a picture of every page it comes to: a folder that never enters the project's history. */
const picturesIn = process.env.REDRESS_PICTURES ?? fileURLToPath(new URL('../tmp/pictures', import.meta.url))

const begun = new Set<string>()

/** The pictures of the last run go when a story begins. */
function emptied(folder: string): void {
  if (begun.has(folder)) return
  begun.add(folder)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

/** A verb may be asked for as something that happened: `appoint?history=yes`. */
const formOf = (verb: string): string => `/record/${verb.split('?')[0]}`

/**
 * A desk in the browser: somebody of the council opens pages, answers questions and saves. Every page reached is held to
 * what every page must be.
 */
export class Desk {
  readonly page: Page
  readonly #base: string
  readonly #folder: string
  #pictures = 0
  /** Verbs whose form and answer were looked at already: the same form many times is looked at once. */
  readonly #seen = new Set<string>()

  constructor(page: Page, base: string, story: string) {
    this.page = page
    this.#base = base
    this.#folder = join(picturesIn, story)
    emptied(this.#folder)
  }

  async #looked(): Promise<void> {
    await check(this.page)
    await this.#picture()
  }

  /** Numbered in the order of the story, and called by the address of the page, without ids. */
  async #picture(): Promise<void> {
    const parts = this.address().split('/')
    const called = parts.filter(part => part !== '' && !/^[0-9a-f-]{36}$/.test(part)).join('-') || 'my-work'
    const name = `${String(++this.#pictures).padStart(3, '0')}-${called}.png`
    await this.page.screenshot({ path: join(this.#folder, name), fullPage: true })
  }

  async visit(address: string): Promise<void> {
    await visit(this.page, `${this.#base}${address}`)
    await this.#picture()
  }

  /** Another of the council's people sits down at the desk: by their name, or the first with that role. */
  async becomes(who: string): Promise<void> {
    await this.visit('/practice/people')
    await this.page
      .getByRole('radio', { name: new RegExp(who) })
      .first()
      .check()
    await this.press('Continue')
  }

  async follow(link: string | RegExp): Promise<void> {
    const found = this.page.getByRole('link', typeof link === 'string' ? { name: link, exact: true } : { name: link })
    await ((await found.count()) > 0 ? found.first() : await tabOf(this.page, link)).click()
    await this.#looked()
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await this.#looked()
  }

  /** As `press`, without a look at the page it leads to: for the many that are all alike. */
  async pressQuickly(button: string | RegExp): Promise<void> {
    const named = typeof button === 'string' ? { name: button, exact: true } : { name: button }
    await Promise.all([this.page.waitForNavigation(), this.page.getByRole('button', named).last().click()])
  }

  async write(question: string, answer: string): Promise<void> {
    await this.page.getByLabel(question).fill(answer)
  }

  /** One of the answers offered to a question. */
  async choose(question: string, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  }

  async tick(question: string, answer: string | RegExp): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByRole('checkbox', { name: answer }).check()
  }

  /** What day it is in practice, from now on. */
  async on(day: string): Promise<void> {
    await this.page.goto(`${this.#base}/practice/day`)
    await this.page.getByLabel('Day', { exact: true }).fill(day)
    await this.page.getByRole('button', { name: 'Set the day' }).click()
    await this.page.getByText(/^In practice it is now/).waitFor()
  }

  /** Answers questions by the names they have in the form: a day or words are written, one or several things chosen. */
  async answer(answers: Answers): Promise<void> {
    for (const [name, given] of Object.entries(answers)) {
      const field = this.page.locator(`[name="${name}"]`)
      const kind = await field.first().evaluate(one => one.getAttribute('type') ?? one.tagName.toLowerCase())
      const all = typeof given === 'string' ? [given] : given
      if (kind === 'radio') await this.page.locator(`[name="${name}"][value="${all[0]}"]`).check()
      else if (kind === 'checkbox') for (const words of all) await this.#tickIn(name, words)
      else if (kind === 'select') await this.#chooseIn(name, all[0] ?? '')
      else await field.fill(all[0] ?? '')
    }
  }

  async #tickIn(name: string, words: string): Promise<void> {
    const item = this.page.locator('.govuk-checkboxes__item', { has: this.page.locator(`[name="${name}"]`) })
    await item.filter({ hasText: words }).first().getByRole('checkbox').check()
  }

  async #chooseIn(name: string, words: string): Promise<void> {
    const options = this.page.locator(`select[name="${name}"] option`)
    const texts = await options.allTextContents()
    const place = texts.findIndex(
      text =>
        text === words ||
        text.startsWith(`${words}:`) ||
        text.startsWith(`${words} (`) ||
        text.startsWith(`${words}, `),
    )
    if (place < 0) throw new Error(`${words} is not offered for ${name}: ${texts.join(' | ')}`)
    await this.page.locator(`select[name="${name}"]`).selectOption({ index: place })
  }

  /** Does something in a complaint by its form, and it is recorded. */
  async records(complaint: string, verb: string, answers: Answers): Promise<void> {
    await this.page.goto(`${this.#base}${complaint}/record/${verb}`)
    await this.answer(answers)
    const again = this.#seen.has(verb)
    this.#seen.add(verb)
    if (again) await this.pressQuickly('Save')
    else {
      await this.#picture()
      await this.press('Save')
    }
    if (this.address().endsWith(formOf(verb))) throw new Error(`${verb} was not recorded: ${await this.says()}`)
  }

  /** Tries to do something, and is told why not. */
  async isRefused(complaint: string, verb: string, answers: Answers): Promise<string> {
    await this.page.goto(`${this.#base}${complaint}/record/${verb}`)
    await this.answer(answers)
    await this.page.getByRole('button', { name: 'Save', exact: true }).click()
    await this.#looked()
    if (!this.address().endsWith(formOf(verb))) throw new Error(`${verb} was recorded`)
    return this.says()
  }

  says(): Promise<string> {
    return wordsOf(this.page.locator('main'))
  }

  address(): string {
    return new URL(this.page.url()).pathname
  }
}
