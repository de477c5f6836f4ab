import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { onMadeUpCase } from './made-up/case.ts'
import { namesInWords } from './names-in-words.ts'
import { templates } from './templates.ts'

const council = { name: 'Northwick Council', colour: '#1f4e5f' }
const ofEvery = ['council', 'reference', 'name', 'today']

describe('what a name in the words of a letter stands for', () => {
  it('is told in words for every name of every letter, and for no name besides', () => {
    const used = templates.flatMap(one => Object.keys(one.values(onMadeUpCase(one, { council }).given)))
    assert.deepEqual(Object.keys(namesInWords).toSorted(), [...new Set([...ofEvery, ...used])].toSorted())
  })
})
