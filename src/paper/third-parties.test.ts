import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { appointed, withPart } from '#test/stories.ts'
import { peopleNamed } from './third-parties.ts'

const story = withPart(
  withPart(withPart(appointed(), 'mother', 'complainant'), 'child', 'child'),
  'worker',
  'subject of a point',
)
const shown = {
  state: withPart(story, 'aunt', 'other').state(),
  names: new Map([
    ['mother', 'Marian Thistle'],
    ['child', 'Ada Thistle'],
    ['worker', 'Robin Marsh'],
    ['aunt', 'Clare Thistle'],
    ['io', 'Rowan Field'],
  ]),
}
const named = (words: string) => peopleNamed(words, shown).map(({ name }) => name)

describe('people named in a report who are not to be told of it', () => {
  it('are found by their whole name and by their surname', () => {
    assert.deepEqual(named('Robin Marsh did not call.'), ['Robin Marsh'])
    assert.deepEqual(named('Mr Marsh did not call.'), ['Robin Marsh'])
    assert.deepEqual(named('Clare Thistle said so.'), ['Clare Thistle'])
  })

  it('are not the parties, nor a surname that the complainant has too, nor an ordinary word', () => {
    assert.deepEqual(named('Marian Thistle met Rowan Field.'), [])
    assert.deepEqual(named('Mrs Thistle called.'), [])
    assert.deepEqual(named('They walked over the marsh, the Marshes and Marshall.'), [])
  })
})
