import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nameWords } from './name-words.ts'

describe('the words of a name', () => {
  it('are found however they are written', () => {
    assert.deepEqual(nameWords('Zoë O’Brien-Núñez'), ['zoe', 'o', 'brien', 'nunez'])
    assert.deepEqual(nameWords('  MRS  Y '), ['mrs', 'y'])
    assert.deepEqual(nameWords('محمد علي'), ['محمد', 'علي'])
  })

  it('are none of an empty name, each once, and never too long to keep', () => {
    assert.deepEqual(nameWords('…'), [])
    assert.deepEqual(nameWords('Ana Ana'), ['ana'])
    assert.equal(nameWords('x'.repeat(1000))[0]?.length, 60)
  })
})
