import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumAtHand } from '#test/chromium.ts'
import { openPracticeSite } from '#test/practice-site.ts'

const folder = fileURLToPath(new URL('./pictures/', import.meta.url))

/** The pictures of the README, from the practice council on a day that stays the same. */
const pictures: readonly {
  readonly file: string
  readonly screen: BrowserContextOptions
  take(page: Page): Promise<void>
}[] = [
  { file: 'my-work.png', screen: { viewport: { width: 1180, height: 1000 } }, take: async () => {} },
  { file: 'complaint.png', screen: { viewport: { width: 1180, height: 1150 } }, take: openRetoldCase },
  { file: 'complaint-phone.png', screen: { viewport: { width: 390, height: 844 } }, take: openRetoldCase },
]

/** What the first page shows is another every day; the list of complaints has the retold case always. */
async function openRetoldCase(page: Page): Promise<void> {
  await page.goto(new URL('/complaints', page.url()).href)
  const row = page.locator('tr', { hasText: '24 001 902' })
  assert.equal(await row.count(), 1, 'the retold case is in the list')
  await row.getByRole('link').first().click()
  await page.waitForLoadState('load')
}

const { executablePath, env } = await chromiumAtHand()
const [site, browser] = await Promise.all([openPracticeSite(), chromium.launch({ executablePath, env })])
await mkdir(folder, { recursive: true })
for (const { file, screen, take } of pictures) {
  const context = await browser.newContext({ ...screen, locale: 'en-GB', timezoneId: 'Europe/London' })
  const page = await context.newPage()
  await page.goto(site.base)
  await take(page)
  await page.screenshot({ path: `${folder}${file}` })
  await context.close()
  process.stdout.write(`docs/pictures/${file} is taken.\n`)
}
await browser.close()
await site.close()
