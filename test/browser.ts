import { after } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumAtHand } from './chromium.ts'

let started: Promise<Browser> | undefined

async function start(): Promise<Browser> {
  const { executablePath, env } = await chromiumAtHand()
  return chromium.launch({
    executablePath,
    env,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
}

after(async () => {
  await (await started)?.close()
  started = undefined
})

export interface Screen {
  /** CSS pixels. 1280 unless given; 320 is the narrowest that must work (WCAG 2.2, 1.4.10). */
  readonly width?: number
  readonly height?: number
  /** Off: every script arrives empty. Scripts in the page itself are refused by the content security policy anyway, and
   * with the browser's own switch the accessibility checker could not run. */
  readonly javaScript?: boolean
  readonly forcedColors?: boolean
}

/** One browser serves the whole test run; it starts when first asked for and is closed after the last test. */
async function openContext(screen: Screen = {}): Promise<BrowserContext> {
  started ??= start()
  const browser = await started
  const context = await browser.newContext({
    viewport: { width: screen.width ?? 1280, height: screen.height ?? 900 },
    forcedColors: screen.forcedColors ? 'active' : 'none',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(10_000)
  if (screen.javaScript === false)
    await context.route(/\.js$/, route => route.fulfill({ contentType: 'text/javascript' }))
  return context
}

/** A page in a context of its own (no cookie of another test), closed when `use` is done. */
export async function withPage<Result>(screen: Screen, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await openContext(screen)
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}
