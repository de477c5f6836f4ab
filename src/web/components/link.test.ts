import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { html, render } from '../html.ts'
import { attributes, classNames } from './attributes.ts'
import { address, link, path } from './link.ts'

describe('addresses', () => {
  it('are paths of this service, fragments, queries, or https', () => {
    for (const good of ['/', '/complaints/2022-0147', '#point-1', '?page=2', 'https://www.lgo.org.uk/a'])
      assert.equal(address(good), good)
  })

  it('are nothing else', () => {
    const bad = [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '\\\\evil.example',
      'http://evil.example',
      'https:evil.example',
      'https:///evil.example',
      'complaints',
    ]
    for (const written of bad) assert.throws(() => address(written), RangeError, written)
  })

  it('stay on this service whatever follows the first slash', () =>
    fc.assert(
      fc.property(fc.string(), rest => {
        let given: string
        try {
          given = address(`/${rest}`)
        } catch {
          return
        }
        assert.equal(new URL(given, 'https://redress.invalid').host, 'redress.invalid')
        assert.match(given, /^[!-~]+$/)
      }),
    ))

  it('encode each part, so that a reference cannot become a path', () => {
    const [reference, label] = ['2022/0147?x', 'Über #1']
    assert.equal(path`/complaints/${reference}/points/${label}`, '/complaints/2022%2F0147%3Fx/points/%C3%9Cber%20%231')
    assert.throws(() => path`/complaints/${'..'}/x`, RangeError)
    assert.throws(() => path`/complaints/${''}`, RangeError)
    assert.throws(() => path`${'javascript:alert(1)'}`, RangeError)
  })

  it('stand in links with words that say of what', async () => {
    assert.equal(
      await render(link('/points/14b?a=1&b=2', 'Change', { hidden: 'point 14b', classes: 'wide' })),
      '<a class="govuk-link wide" href="/points/14b?a=1&amp;b=2">Change<span class="govuk-visually-hidden"> point 14b</span></a>',
    )
  })
})

describe('attributes', () => {
  it('are quoted and escaped; true stands alone; what is not there is left out', async () => {
    const written = html`<p${attributes({ id: 'a"b', hidden: true, title: undefined, lang: null, draggable: false, rows: 3 })}></p>`
    assert.equal(await render(written), '<p id="a&quot;b" hidden rows="3"></p>')
  })

  it('are never style or script', () => {
    for (const name of ['style', 'onclick', 'ONLOAD', 'a b', 'a=b', '"'])
      assert.throws(() => attributes({ [name]: 'x' }), RangeError, name)
  })

  it('join class names', () => assert.equal(classNames('a', false, undefined, 'b'), 'a b'))
})
