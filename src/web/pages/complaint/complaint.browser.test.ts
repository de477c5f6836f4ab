import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { withPage } from '#test/browser.ts'
import { openTab } from '#test/complaint-tab.ts'
import { check, visit } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

let site: PracticeSite

before(async () => {
  site = await openPracticeSite()
})
after(() => site.close())

async function openBradford(page: Page): Promise<void> {
  await visit(page, `${site.base}/complaints`)
  await page.getByRole('row', { name: '24 001 902' }).getByRole('link').click()
  await check(page)
}

const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe('the published case 24 001 902, looked at in the browser', () => {
  it('says first what is due, who must act and what is furthest past its limit', async () => {
    await withPage({}, async page => {
      await openBradford(page)
      const words = await text(page)
      assert.match(words, /Pay £500 to Mrs Y by Tuesday 25 February 2025/)
      assert.match(words, /Stage 2 response: at least 50 working days late/)
      assert.match(words, /No notice of delay before day 25 is on record/)
    })
  })

  it('shows each change with what it changed from, and what does not fit', async () => {
    await withPage({}, async page => {
      await openBradford(page)
      const row = (label: string) =>
        page.locator('#ledger tbody tr', {
          has: page.getByRole('rowheader', { name: new RegExp(`^(Point )?${label}$`) }),
        })
      assert.match(await row('1b').innerText(), /Upheld\s+from not upheld/)
      assert.match(await row('5').innerText(), /written as “5a\)?”: no such point/)
      assert.match(await row('14c').innerText(), /says “from partially upheld”; it was inconclusive/)
      assert.match(await row('15').innerText(), /given to the whole point/)
    })
  })

  it('holds the three readings of the panel’s changes open', async () => {
    await withPage({}, async page => {
      await openBradford(page)
      await page.getByRole('link', { name: /^Points/ }).click()
      await check(page)
      const rows = await page.locator('#readings-table tbody tr').allInnerTexts()
      const numbers = rows.map(
        row =>
          row
            .match(/\b\d+\b/g)
            ?.slice(-20)
            .join(' ') ?? '',
      )
      assert.equal(rows.length, 3)
      assert.match(numbers[0] ?? '', /12 3 11 5/)
      assert.match(numbers[1] ?? '', /10 6 10 5/)
      assert.match(numbers[2] ?? '', /12 2 11 6/)
    })
  })

  for (const [name, screen] of [
    ['a desk', {}],
    ['a phone', { width: 390 }],
    ['a desk without JavaScript', { javaScript: false }],
  ] as const) {
    it(`has every page sound on ${name}`, async () => {
      await withPage(screen, async page => {
        await openBradford(page)
        for (const tab of ['Points', 'Clocks', 'Agreed', 'People', 'History', 'Overview']) {
          await openTab(page, new RegExp(`^${tab}`))
          await check(page)
        }
      })
    })
  }

  it('can be shown as it stood on a day, and says so; a day that cannot be read comes back with a sentence', async () => {
    await withPage({}, async page => {
      await openBradford(page)
      await page.getByRole('link', { name: 'History' }).click()
      await page.getByLabel('Day', { exact: true }).fill('sometime')
      await page.getByRole('button', { name: 'Show that day' }).click()
      await check(page)
      assert.match(await text(page), /Enter a day such as 28 January 2025/)
      assert.equal(await page.getByLabel('Day', { exact: true }).inputValue(), 'sometime')
      await page.getByLabel('Day', { exact: true }).fill('1 March 2023')
      await page.getByRole('button', { name: 'Show that day' }).click()
      await check(page)
      const words = await text(page)
      assert.match(words, /as it stood on\s+Wednesday 1 March 2023/)
      assert.doesNotMatch(words, /Pay £500/)
    })
  })
})

describe('the list of complaints', () => {
  it('finds a complaint by its Ombudsman reference, and keeps the words out of the address', async () => {
    await withPage({}, async page => {
      await visit(page, `${site.base}/complaints`)
      await page.getByLabel('Search by reference, name or words').fill('24001902')
      await page.getByRole('button', { name: 'Search' }).click()
      await check(page)
      assert.match(await text(page), /1 result for “24001902”/)
      assert.doesNotMatch(page.url(), /24001902/)
      await page.getByLabel('Search by reference, name or words').fill('no such thing')
      await page.getByRole('button', { name: 'Search' }).click()
      await check(page)
      assert.match(await text(page), /0 results for “no such thing”/)
    })
  })

  it('is sound on a phone, filtered by stage, and for what is late alone', async () => {
    await withPage({ width: 320 }, async page => {
      await visit(page, `${site.base}/complaints`)
      for (const link of ['Stage 3', 'Show only what is late']) {
        await page.getByRole('link', { name: link, exact: true }).click()
        await check(page)
      }
    })
  })
})

describe('the pages around the complaints', () => {
  it('are sound', async () => {
    await withPage({}, async page => {
      for (const path of ['/about', '/how-dates-are-counted', '/accessibility', '/practice/people'])
        await visit(page, site.base + path)
    })
  })

  it('let somebody step into a person given single complaints, who finds no trace of the others', async () => {
    await withPage({}, async page => {
      await openBradford(page)
      const address = page.url()
      await visit(page, `${site.base}/practice/people`)
      await page.getByRole('radio', { name: /independent person/ }).check()
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Continue' }).click()])
      await check(page)
      assert.doesNotMatch(await text(page), /24 001 902/)
      await visit(page, address)
      assert.match(await text(page), /Page not found/)
    })
  })
})
