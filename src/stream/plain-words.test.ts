import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainWords } from './plain-words.ts'

describe('the words of a text', () => {
  it('are found however they are written', () => {
    assert.deepEqual(plainWords('Zoë O’Brien-Núñez'), ['zoe', 'o', 'brien', 'nunez'])
    assert.deepEqual(plainWords('  MRS  Y '), ['mrs', 'y'])
    assert.deepEqual(plainWords('محمد علي'), ['محمد', 'علي'])
  })

  it('are none of an empty text, each once, and never too long to keep', () => {
    assert.deepEqual(plainWords('…'), [])
    assert.deepEqual(plainWords('Ana Ana'), ['ana'])
    assert.equal(plainWords('x'.repeat(1000))[0]?.length, 60)
  })
})
