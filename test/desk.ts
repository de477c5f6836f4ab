import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Role } from '#stream/role.ts'
import { check, visit, wordsOf } from './page-check.ts'

/** Where the pictures of a story are put, when somebody asks for them; never into the project's history. */
const picturesIn = process.env.REDRESS_PICTURES

/**
 * A desk in the browser: somebody of the council opens pages, answers questions and saves. Every page reached is held to
 * what every page must be.
 */
export class Desk {
  readonly page: Page
  readonly #base: string
  readonly #story: string
  #pictures = 0

  constructor(page: Page, base: string, story: string) {
    this.page = page
    this.#base = base
    this.#story = story
  }

  async #looked(): Promise<void> {
    await check(this.page)
    await this.#picture()
  }

  async #picture(): Promise<void> {
    if (picturesIn === undefined) return
    const folder = join(picturesIn, this.#story)
    mkdirSync(folder, { recursive: true })
    const name = `${String(++this.#pictures).padStart(2, '0')}.png`
    await this.page.screenshot({ path: join(folder, name), fullPage: true })
  }

  async visit(address: string): Promise<void> {
    await visit(this.page, `${this.#base}${address}`)
    await this.#picture()
  }

  /** Another of the council's people sits down at the desk. */
  async becomes(role: Role): Promise<void> {
    await this.visit('/practice/people')
    await this.page
      .getByRole('radio', { name: new RegExp(role) })
      .first()
      .check()
    await this.press('Continue')
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page
      .getByRole('link', typeof link === 'string' ? { name: link, exact: true } : { name: link })
      .first()
      .click()
    await this.#looked()
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await this.#looked()
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

  says(): Promise<string> {
    return wordsOf(this.page.locator('main'))
  }

  address(): string {
    return new URL(this.page.url()).pathname
  }
}
