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
})
