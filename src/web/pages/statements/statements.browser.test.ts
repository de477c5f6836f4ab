import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { importStatement } from '#office/import-statement.ts'
import { readStatement } from '#statement/read.ts'
import { type Screen, withPage } from '#test/browser.ts'
import { openTab } from '#test/complaint-tab.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../../../../test/statements/${name}.txt`, import.meta.url))

/** Each screen reads another invented statement, because the same one is recorded only once. */
const screens: readonly (readonly [string, Screen, { readonly file: string; readonly reference: string }])[] = [
  ['on a desk', {}, { file: '24-935-221', reference: '24 935 221' }],
  ['on a telephone', { width: 390, height: 844 }, { file: '23-937-306', reference: '23 937 306' }],
  ['without JavaScript', { javaScript: false }, { file: '21-957-084', reference: '21 957 084' }],
]

const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

describe('reading a decision statement', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  async function give(page: Page, text: string): Promise<void> {
    await visit(page, `${site.base}/statements/new`)
    await page.getByLabel('Paste the text').fill(text)
    await page.getByRole('button', { name: 'Read it' }).click()
    await check(page)
  }

  for (const [where, screen, { file, reference }] of screens)
    it(`pasted, looked at, recorded and opened beside its facts, ${where}`, () =>
      withPage(screen, async page => {
        const text = readFileSync(fileOf(file), 'utf8')
        await give(page, text)
        assert.match(await says(page), /Nothing is recorded yet/)
        assert.equal(await wordsOf(page.getByRole('heading', { level: 1 })), `Decision ${reference}`)
        assert.match(await says(page), /What would be recorded[\s\S]*\d+ points? with \d+ findings?/)
        for (const link of await page.locator('.told__lines a').all()) {
          const target = (await link.getAttribute('href'))?.slice(1) ?? ''
          assert.match(target, /^line-\d+$/)
          assert.equal(await page.locator(`[id="${target}"]`).count(), 1, target)
        }
        await page.getByRole('button', { name: 'Record this as a complaint' }).click()
        await check(page)
        assert.match(await says(page), new RegExp(`Decision statement ${reference} is read in, as complaint NNB/2026/`))

        await openTab(page, 'Statement')
        await check(page)
        const lines = text.split('\n')
        const first = lines.findIndex(line => line.trim() !== '')
        const line = page.locator(`#line-${first + 1}`)
        assert.match(await wordsOf(line), new RegExp(reference.replaceAll(' ', '.')))
        assert.match(await says(page), /What does not fit[\s\S]*Does not fit: /)

        await give(page, text)
        assert.match(await says(page), /This decision is in the record already/)
        assert.equal(await page.getByRole('button', { name: 'Record this as a complaint' }).count(), 0)
      }))

  it('leads from a fact to its line, which stands out', () =>
    withPage({}, async page => {
      await give(page, readFileSync(fileOf('24-935-221'), 'utf8'))
      await page.getByRole('link', { name: '73', exact: true }).first().click()
      const line = page.locator('#line-73')
      assert.match(await wordsOf(line), /9b changed from inconclusive to upheld/)
      assert.ok(await line.evaluate(each => each.matches(':target')))
      const seen = await line.evaluate(each => {
        const { top, bottom } = each.getBoundingClientRect()
        return top >= 0 && bottom <= each.ownerDocument.documentElement.clientHeight
      })
      assert.ok(seen, 'the line is on the screen, beside the facts')
    }))

  it('takes a file as well, in whatever way its letters are stored', () =>
    withPage({}, async page => {
      await visit(page, `${site.base}/statements/new`)
      const text = readFileSync(fileOf('22-956-519'), 'utf8').replaceAll('\n', '\r\n')
      const buffer = Buffer.from(`\ufeff${text}`, 'utf16le')
      await page.getByLabel('Or choose a file').setInputFiles({ name: 'statement.txt', mimeType: 'text/plain', buffer })
      await page.getByRole('button', { name: 'Read it' }).click()
      await check(page)
      assert.equal(await wordsOf(page.getByRole('heading', { level: 1 })), 'Decision 22 956 519')
    }))

  it('says what is wrong with anything else, and what to do, and keeps what was pasted', () =>
    withPage({}, async page => {
      const wrong = async (): Promise<string> => {
        await page.getByRole('button', { name: 'Read it' }).click()
        await check(page)
        assert.match(await page.title(), /^Error: Read a decision statement/)
        return wordsOf(page.locator('.govuk-error-summary'))
      }
      await visit(page, `${site.base}/statements/new`)
      assert.match(await wrong(), /Paste the text of a statement, or choose a file/)
      await page.getByLabel('Paste the text').fill('Dear Ms X,\nthank you for your letter.')
      assert.match(
        await wrong(),
        /neither an Ombudsman reference nor an Ombudsman’s decision.*Give it the text of one decision/,
      )
      assert.equal(await page.getByLabel('Paste the text').inputValue(), 'Dear Ms X,\nthank you for your letter.')
      const pdf = { name: 'decision.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
      await page.getByLabel('Or choose a file').setInputFiles(pdf)
      assert.match(await wrong(), /not both/)
      await page.getByLabel('Paste the text').fill('')
      await page.getByLabel('Or choose a file').setInputFiles(pdf)
      assert.match(await wrong(), /The file is a PDF, not text\. Open the decision on the Ombudsman’s website/)
      await page.getByLabel('Paste the text').fill(`The Ombudsman’s final decision\n${'Too long. '.repeat(110_000)}`)
      assert.match(await wrong(), /longer than 1,000,000 characters/)
      assert.ok((await page.getByLabel('Paste the text').inputValue()).length > 1_000_000)
    }))

  it('can be looked at by everyone and recorded by the complaints manager only', () =>
    withPage({}, async page => {
      await visit(page, `${site.base}/practice/people`)
      await page.getByRole('radio', { name: /independent person/ }).check()
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Continue' }).click()])
      await check(page)
      await give(page, readFileSync(fileOf('23-903-821'), 'utf8'))
      assert.match(await says(page), /The complaints manager can record it as a complaint/)
      assert.equal(await page.getByRole('button', { name: 'Record this as a complaint' }).count(), 0)
    }))

  it('whose text is not kept is told by its lines alone, and the page says so', () =>
    withPage({ width: 390 }, async page => {
      const reading = readStatement(readFileSync(fileOf('20-993-378'), 'utf8'))
      if (reading.kind !== 'statement') assert.fail(reading.why)
      const statement = { facts: reading.facts, text: null }
      const imported = await importStatement(site.office, statement, site.visitor('complaints manager'))
      if (imported.kind !== 'imported') assert.fail(imported.kind)
      await visit(page, `${site.base}/complaints/${imported.complaintId}/statement`)
      const told = await says(page)
      assert.match(told, /The text of this statement is not kept here/)
      assert.match(told, /Ombudsman decided/)
      assert.doesNotMatch(told, /Does not fit:/)
    }))
})
