import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

const folder = new URL('./', import.meta.url)
const sheets = readdirSync(folder).filter(name => name.endsWith('.css'))

describe('every stylesheet of the service', () => {
  for (const name of sheets)
    it(`${name} closes each rule that it opens, so that none swallows those after it`, () => {
      let open = 0
      const text = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      for (const [line, words] of text.split('\n').entries()) {
        open += words.split('{').length - words.split('}').length
        assert.ok(open >= 0 && open <= 2, `line ${line + 1}: ${words}`)
      }
      assert.equal(open, 0)
    })
})
