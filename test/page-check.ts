import assert from 'node:assert/strict'
import axe, { type AxeResults } from 'axe-core'
import type { Locator, Page, Response } from 'playwright-core'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const complaintsOf = new WeakMap<Page, string[]>()

/** What the browser complained about on this page: script errors, refused styles, files not found. */
function complaints(page: Page): string[] {
  const known = complaintsOf.get(page)
  if (known) return known
  const found: string[] = []
  page.on('console', message => {
    // That the page itself answers 404 or 422 is what is being looked at, not a complaint about it.
    const itself = message.location().url === page.url() && /status of 4\d\d/.test(message.text())
    if (!itself && (message.type() === 'error' || message.type() === 'warning')) found.push(message.text())
  })
  page.on('pageerror', error => found.push(error.message))
  page.on('requestfailed', request => found.push(`${request.url()}: ${request.failure()?.errorText}`))
  complaintsOf.set(page, found)
  return found
}

/** Goes to an address and holds the page to everything that every page must be. */
export async function visit(page: Page, url: string): Promise<Response | null> {
  const heard = complaints(page)
  heard.length = 0
  const response = await page.goto(url, { waitUntil: 'load' })
  await check(page)
  return response
}

/** The same for a page reached by a click or a form. */
export async function check(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  const where = new URL(page.url()).pathname
  const heard = complaints(page)
  assert.deepEqual(heard, [], `${where}: the browser complained`)
  assert.match(
    await page.title(),
    /^.+ – Redress – .+$/,
    `${where}: the title says what the page is, the service and the council`,
  )
  assert.equal(await page.locator('h1').count(), 1, `${where}: one main heading`)
  assert.deepEqual(await violations(page), [], `${where}: accessibility`)
  assert.equal(await overflowAt(page, 320), 0, `${where}: pixels that stick out sideways on a screen of 320`)
}

/** What can be read there: hidden words are left out. */
export const wordsOf = async (place: Locator): Promise<string> => (await place.allInnerTexts()).join('\n')

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(STANDARDS)}, resultTypes: ['violations'] })`,
  )
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}

async function overflowAt(page: Page, width: number): Promise<number> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 800 })
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  if (before) await page.setViewportSize(before)
  return beyond
}
