import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareSegments, splitLabel } from './label.ts'

describe('the label of a point', () => {
  it('is split into number, letter and the rest', () => {
    const cases: [string, (number | string)[]][] = [
      ['4', [4]],
      ['1a', [1, 'a']],
      ['14bi', [14, 'b', 'i']],
      ['14bii', [14, 'b', 'ii']],
      ['14ii', [14, 'ii']],
      ['14b(ii)', [14, 'b', 'ii']],
      ['5a)', [5, 'a']],
      ['A', ['a']],
    ]
    for (const [label, segments] of cases) assert.deepEqual(splitLabel(label), segments, label)
  })

  it('sorts roman numerals by their worth at any level', () => {
    const labels = ['2ix', '2iv', '2v', '2i', '2x', '2ii']
    const sorted = labels.toSorted((a, b) => compareSegments(splitLabel(a), splitLabel(b)))
    assert.deepEqual(sorted, ['2i', '2ii', '2iv', '2v', '2ix', '2x'])
  })

  it('sorts as the complaint is numbered, not as text', () => {
    const labels = ['14c', '2', '14bii', '10', '1a', '14bi', '14b', '14a', '14', '14biv', '14bv']
    const sorted = labels.toSorted((a, b) => compareSegments(splitLabel(a), splitLabel(b)))
    assert.deepEqual(sorted, ['1a', '2', '10', '14', '14a', '14b', '14bi', '14bii', '14biv', '14bv', '14c'])
  })
})
