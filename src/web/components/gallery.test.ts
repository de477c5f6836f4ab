import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fastify from 'fastify'
import type { Page } from 'playwright-core'
import { withPage } from '#test/browser.ts'
import { visit } from '#test/page-check.ts'
import { serveAssets } from '../assets/serve.ts'
import { render } from '../html.ts'
import { gallery } from './gallery.ts'

const COUNCIL = { name: 'Fernshire Council', colour: '#1f4e5f', practice: true }

describe('every component on one page', () => {
  const app = fastify()
  let address = ''
  before(async () => {
    await app.register(serveAssets)
    app.get('/gallery', async (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', "default-src 'self'; base-uri 'none'; form-action 'self'")
        .send(await render(gallery(COUNCIL))),
    )
    address = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  after(() => app.close())

  async function seeGallery(page: Page): Promise<void> {
    await visit(page, `${address}/gallery`)
  }

  it('is sound on a desk', () => withPage({}, seeGallery))
  it('is sound on a telephone', () => withPage({ width: 320, height: 640 }, seeGallery))
  it('is sound without JavaScript', () => withPage({ javaScript: false }, seeGallery))

  it('asks only this service for anything, and for no typeface', () =>
    withPage({}, async page => {
      const asked: string[] = []
      page.on('request', request => asked.push(request.url()))
      await visit(page, `${address}/gallery`)
      assert.ok(asked.length > 4)
      assert.deepEqual(
        asked.filter(url => !url.startsWith(address) || url.includes('/fonts/')),
        [],
      )
    }))

  it('writes no word of the picture smaller than 12 pixels, on any width of screen', () =>
    withPage({}, async page => {
      await page.goto(`${address}/gallery`)
      for (const width of [320, 390, 640, 700, 928, 1000, 1280, 2000]) {
        await page.setViewportSize({ width, height: 900 })
        const sizes = await page.evaluate<number[]>(
          `[...document.querySelectorAll('.stages__picture')].filter(svg => svg.getClientRects().length > 0)
            .map(svg => 15 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)`,
        )
        assert.equal(sizes.length, 1, `one picture at ${width}`)
        assert.ok(
          sizes.every(size => size >= 12 && size <= 22),
          `${sizes} pixels at ${width}`,
        )
      }
    }))

  it('keeps the words of the picture within it', () =>
    withPage({}, async page => {
      await page.goto(`${address}/gallery`)
      for (const width of [320, 700, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        const outside = await page.evaluate<string[]>(
          `[...document.querySelectorAll('.stages__picture text')].filter(text => text.getClientRects().length > 0).filter(text => {
            const [own, all] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()]
            return own.left < all.left - 1 || own.right > all.right + 1 || own.top < all.top - 1 || own.bottom > all.bottom + 1
          }).map(text => text.textContent)`,
        )
        assert.deepEqual(outside, [], `at ${width}`)
      }
    }))

  it('is one typeface throughout, and not that of the central government', () =>
    withPage({}, async page => {
      await page.goto(`${address}/gallery`)
      const faces = await page.evaluate<string[]>(
        `[...new Set([...document.querySelectorAll('body *')].map(element => getComputedStyle(element).fontFamily))]`,
      )
      assert.equal(faces.length, 1, faces.join(' | '))
      assert.match(faces[0] ?? '', /^"Source Sans 3"/)
    }))

  it('turns the ledger into cards on a telephone and keeps what each cell is', () =>
    withPage({ width: 390 }, async page => {
      await page.goto(`${address}/gallery`)
      const named = await page.evaluate<string>(
        `getComputedStyle(document.querySelectorAll('#points td[data-label="Panel"]')[1], '::before').content`,
      )
      assert.match(named, /Panel/)
      assert.equal(await page.getByRole('table', { name: 'Findings, point by point' }).getByRole('row').count(), 4)
      assert.equal(await page.getByRole('rowheader', { name: '14b(ii)' }).count(), 1)
    }))

  it('prints with every explanation open, the ledger in rows, and no navigation or addresses', () =>
    withPage({ width: 700 }, async page => {
      await page.goto(`${address}/gallery`)
      await page.emulateMedia({ media: 'print' })
      assert.ok(await page.getByText('Investigator appointed, Thursday 8 September 2022').isVisible())
      assert.ok(await page.locator('.govuk-phase-banner').isVisible())
      for (const gone of ['.sub-navigation', '.council-header__navigation', '.page-footer', '.page-before'])
        assert.equal(await page.locator(gone).isVisible(), false, gone)
      const styles = await page.evaluate<string[]>(
        `[getComputedStyle(document.querySelector('#points tbody tr')).display,
          ...[...document.querySelectorAll('a.govuk-link')].map(link => getComputedStyle(link, '::after').content)]`,
      )
      assert.deepEqual([...new Set(styles)], ['table-row', 'none'])
    }))

  it('keeps the shapes of findings and the words of the picture where the reader chooses the colours', () =>
    withPage({ forcedColors: true }, async page => {
      await visit(page, `${address}/gallery`)
      const [shape, behind] = await page.evaluate<[string, string]>(
        `(() => { const shape = document.querySelector('.finding--upheld .finding__shape')
          return [getComputedStyle(shape).backgroundColor, getComputedStyle(document.body).backgroundColor] })()`,
      )
      assert.notEqual(shape, behind)
    }))

  it('can be worked by keyboard: the skip link comes first, and a wide table takes the focus to be scrolled', () =>
    withPage({ width: 820 }, async page => {
      await page.goto(`${address}/gallery`)
      await page.keyboard.press('Tab')
      assert.equal(await page.evaluate<string>('document.activeElement.textContent'), 'Skip to main content')
      const region = page.getByRole('region', { name: 'Findings, point by point' })
      await region.focus()
      const outline = await page.evaluate<string>(`getComputedStyle(document.activeElement).outlineStyle`)
      assert.equal(outline, 'solid')
      const scrolled = page.evaluate<number>(
        `new Promise(done => {
          const region = document.activeElement
          region.addEventListener('scroll', () => done(region.scrollLeft), { once: true })
          setTimeout(() => done(0), 5000)
        })`,
      )
      await page.keyboard.press('ArrowRight')
      assert.ok((await scrolled) > 0)
    }))
})
