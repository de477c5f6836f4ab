import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fastify from 'fastify'
import { withPage } from './browser.ts'
import { visit } from './page-check.ts'

const document = (title: string, body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title></head><body><main>${body}</main></body></html>`

const TITLE = 'Points – Redress – Fernshire Council'
const PAGES: Readonly<Record<string, readonly [page: string, complaint: RegExp | undefined]>> = {
  'a sound page': [document(TITLE, '<h1>Points</h1>'), undefined],
  'a picture without words': [document(TITLE, '<h1>Points</h1><img src="data:,">'), /image-alt/],
  'words that can hardly be seen': [
    document(TITLE, '<h1>Points</h1><p style="color:#999">Upheld</p>'),
    /color-contrast/,
  ],
  'two main headings': [document(TITLE, '<h1>Points</h1><h1>People</h1>'), /one main heading/],
  'a title that does not name the council': [document('Points', '<h1>Points</h1>'), /the title says/],
  'a script that fails': [document(TITLE, '<h1>Points</h1><script>nothing()</script>'), /the browser complained/],
  'a file that is not there': [document(TITLE, '<h1>Points</h1><img alt="" src="/none">'), /the browser complained/],
  'a page wider than a telephone': [
    document(TITLE, '<h1>Points</h1><p style="width:400px">Upheld</p>'),
    /stick out sideways/,
  ],
}

describe('the checker of every visited page', () => {
  const app = fastify()
  let origin = ''
  before(async () => {
    app.get<{ Params: { name: string } }>('/page/:name', async (request, reply) =>
      reply.type('text/html; charset=utf-8').send(PAGES[request.params.name]?.[0]),
    )
    origin = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  after(() => app.close())

  for (const [name, [, complaint]] of Object.entries(PAGES)) {
    it(`${complaint ? 'refuses' : 'passes'} ${name}`, () =>
      withPage({}, async page => {
        const visiting = visit(page, `${origin}/page/${encodeURIComponent(name)}`)
        if (complaint) await assert.rejects(visiting, complaint)
        else await visiting
      }))
  }
})
