import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { html, isContent, render } from './html.ts'

describe('markup', () => {
  it('escapes what is not markup, in words and in attributes, and never twice', async () => {
    const inner = html`<b title="${'"&<>\''}">${'<i>'}</b>`
    assert.equal(
      await render(html`<p>${inner}${['<', inner]}</p>`),
      '<p><b title="&quot;&amp;&lt;&gt;&#39;">&lt;i&gt;</b>&lt;<b title="&quot;&amp;&lt;&gt;&#39;">&lt;i&gt;</b></p>',
    )
  })

  it('lets nothing that is written into a page open an element or leave its quotes', () =>
    fc.assert(
      fc.asyncProperty(fc.string(), async written => {
        const page = await render(html`<p title="${written}">${written}</p>`)
        assert.match(page, /^<p title="[^"<>]*">[^<>]*<\/p>$/)
      }),
    ))

  it('becomes a primitive string, as the server needs it', async () => {
    assert.equal(typeof (await render(html`<p>${Promise.resolve('late')}</p>`)), 'string')
    assert.equal(await render(html`<p>${Promise.resolve('<late>')}</p>`), '<p>&lt;late&gt;</p>')
  })

  it('tells content from options', () => {
    assert.ok(isContent('words') && isContent(html`<b></b>`) && isContent(Promise.resolve(html`<b></b>`)))
    assert.ok(!isContent({ text: 'words' }) && !isContent(undefined))
  })
})

describe('the rules of every template', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const sources = globSync('**/*.ts', { cwd: folder })
    .filter(name => !name.endsWith('.test.ts'))
    .map(name => ({ name: name.replaceAll('\\', '/'), text: readFileSync(`${folder}${name}`, 'utf8') }))
  const breaking = (rule: RegExp, allowed: readonly string[] = []) =>
    sources.flatMap(({ name, text }) =>
      allowed.includes(name) ? [] : [...text.matchAll(rule)].map(match => `${name}: ${match[0].trim()}`),
    )

  it('reads the sources', () => assert.ok(sources.length > 40))
  it('takes the template from one place, and its way round escaping from nowhere but the conformance tests', () =>
    assert.deepEqual(breaking(/from 'hono[^']*'/g, ['html.ts', 'components/conformance/options.ts']), []))
  it('quotes every attribute', () => assert.deepEqual(breaking(/<[^>`]*\s[a-z-]+=\$\{/g), []))
  it('has no style and no script in the page', () =>
    // What is taken away as a file stands by itself, and is never shown as a page here.
    assert.deepEqual(
      breaking(/<[a-z][^>`]*\s(?:style|on[a-z]+)=|<script>|<style/g, ['pages/agreed/proof-taken.ts']),
      [],
    ))
  it('puts an address into a page only when it was checked, or made by a function named for it', () =>
    assert.deepEqual(
      breaking(
        /\s(?:href|src|action|formaction)="\$\{(?!address\(|path`|\w+Address\(|assetPath\(|councilStylesheetPath\()[^}]*/g,
      ),
      [],
    ))
})
