import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { contrastBetween, councilStylesheet } from './council-stylesheet.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

function properties(sheet: string): Record<string, string> {
  return Object.fromEntries([...sheet.matchAll(/(--[a-z-]+):(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))
}

describe("the council's colour", () => {
  it('measures contrast as WCAG does', () => {
    assert.equal(contrastBetween('#000000', '#ffffff'), 21)
    assert.equal(contrastBetween('#777777', '#ffffff').toFixed(2), '4.48')
  })

  it('can be read whatever it is: words on it, and it on white', () =>
    fc.assert(
      fc.property(colour, given => {
        const {
          '--council': behind = '',
          '--council-text': words = '',
          '--council-ink': ink = '',
        } = properties(councilStylesheet({ colour: given }))
        assert.equal(behind, given)
        assert.ok(contrastBetween(behind, words) >= 4.5)
        assert.ok(contrastBetween(ink, '#ffffff') >= 4.5)
      }),
    ))

  it('is left as it is where it can be read, and has dark words where white ones cannot be', () => {
    assert.deepEqual(properties(councilStylesheet({ colour: '#1F4E5F' })), {
      '--council': '#1f4e5f',
      '--council-text': '#ffffff',
      '--council-ink': '#1f4e5f',
    })
    assert.equal(properties(councilStylesheet({ colour: '#ffd100' }))['--council-text'], '#000000')
  })

  it('is six figures and nothing else, because it is written into a stylesheet', () => {
    for (const written of ['red', '#fff', '#1f4e5f;}', '1f4e5f', '', '#1f4e5g'])
      assert.throws(() => councilStylesheet({ colour: written }), RangeError)
  })
})
