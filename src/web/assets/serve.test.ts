import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import { type AssetName, assetPath, councilStylesheetPath } from './files.ts'
import { serveAssets } from './serve.ts'

describe('the stylesheets and scripts', () => {
  const app = fastify()
  before(() => app.register(serveAssets))
  after(() => app.close())
  const names: readonly AssetName[] = [
    'govuk-frontend.min.css',
    'govuk-frontend.min.js',
    'redress.css',
    'pages.css',
    'start.js',
    'redress.svg',
  ]

  for (const name of names) {
    it(`${name}: is served under the address that pages use, to be kept for a year`, async () => {
      const plain = await app.inject(assetPath(name))
      assert.equal(plain.statusCode, 200)
      assert.match(String(plain.headers['content-type']), /^(text\/(css|javascript); charset=utf-8|image\/svg\+xml)$/)
      assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
      const packed = await app.inject({ url: assetPath(name), headers: { 'accept-encoding': 'gzip, br' } })
      assert.equal(packed.headers['content-encoding'], 'gzip')
      assert.deepEqual(gunzipSync(packed.rawPayload), plain.rawPayload)
    })
  }

  it('are given to a page left open during an upgrade, but not to keep', async () => {
    const old = await app.inject('/assets/0123456789ab/redress.css')
    assert.equal(old.statusCode, 200)
    assert.equal(old.headers['cache-control'], 'no-cache')
  })

  it("include the council's colour, and no colour that is none", async () => {
    const sheet = await app.inject(councilStylesheetPath('#1F4E5F'))
    assert.match(sheet.body, /^:root\{--council:#1f4e5f;/)
    for (const bad of ['', '?colour=red', '?colour=1f4e5f;', '?colour=1f4e5f&colour=1f4e5f'])
      assert.equal(
        (await app.inject(assetPath('redress.css').replace('redress.css', `council.css${bad}`))).statusCode,
        404,
      )
  })

  it('are these and no other file', async () => {
    for (const name of ['package.json', '..%2Ffiles.ts', 'files.ts', '__proto__', 'constructor'])
      assert.equal((await app.inject(`/assets/0123456789ab/${name}`)).statusCode, 404)
  })

  it('close every rule before the next begins', async () => {
    for (const name of ['redress.css', 'pages.css'] as const) {
      const { body } = await app.inject(assetPath(name))
      let open = 0
      for (const [index, line] of body.split('\n').entries()) {
        if (/^[.@a-z]/.test(line)) assert.equal(open, 0, `${name}, before line ${index + 1}: ${line}`)
        open += line.split('{').length - line.split('}').length
      }
      assert.equal(open, 0, name)
    }
  })

  it('set no typeface of the central government and draw no crown', async () => {
    const { body } = await app.inject(assetPath('redress.css'))
    assert.doesNotMatch(body, /@font-face|GDS Transport"?[,;]|crest/)
  })
})
