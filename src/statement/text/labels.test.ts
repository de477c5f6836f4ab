import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bracketedLabels, compareLabels, labelsIn, namedLabels, parseLabel, settled, stemsOf } from './labels.ts'

const segments = (printed: string) => parseLabel(printed)?.segments
const named = (text: string): readonly string[] =>
  namedLabels(text).flatMap(match => labelsIn(match[3] ?? '').map(label => label.id))

describe('a label', () => {
  it('is a number, a letter and a roman numeral', () => {
    assert.deepEqual(segments('4'), [4])
    assert.deepEqual(segments('1a'), [1, 'a'])
    assert.deepEqual(segments('14bi'), [14, 'b', 'i'])
    assert.deepEqual(segments('14bviii'), [14, 'b', 'viii'])
    assert.deepEqual(segments('14(b)(ii)'), [14, 'b', 'ii'])
    assert.deepEqual(segments('5a)'), [5, 'a'])
    assert.deepEqual(segments('1.2'), [1, 2])
    assert.deepEqual(segments('3ii'), [3, 'ii'])
    assert.deepEqual(segments('B'), ['b'])
    for (const none of ['1st', '2nd', '14bx9', 'about', '']) assert.equal(segments(none), undefined, none)
  })

  it('keeps its printed form beside its canonical one', () => {
    assert.equal(parseLabel('5a)')?.printed, '5a)')
    assert.equal(parseLabel('5a)')?.id, '5a')
    assert.equal(parseLabel('14(b)(ii)')?.id, '14bii')
  })

  it('with one i, v or x is a letter or a roman numeral: only the others can tell', () => {
    const label = parseLabel('14i')
    assert.ok(label?.ambiguous)
    assert.ok(!settled(label, new Set(['14h'])).ambiguous)
    assert.ok(!settled(label, new Set(['14ii'])).ambiguous)
    assert.ok(settled(label, new Set(['14a', '14'])).ambiguous)
    assert.ok(!parseLabel('14bi')?.ambiguous)
    assert.ok(!parseLabel('14c')?.ambiguous)
  })

  it('sorts as people count', () => {
    const printed = ['10', '2', '14bii', '14a', '14bi', '14bix', '14bv', '14c', '1', '14']
    const labels = printed.flatMap(one => parseLabel(one) ?? [])
    assert.deepEqual(
      labels.sort(compareLabels).map(label => label.id),
      ['1', '2', '10', '14', '14a', '14bi', '14bii', '14bv', '14bix', '14c'],
    )
  })

  it('knows the labels above it, nearest first', () => {
    const label = parseLabel('14bii')
    assert.deepEqual(label && stemsOf(label), ['14.b', '14'])
  })
})

describe('labels in running words', () => {
  it('are found by the noun before them, one or several', () => {
    assert.deepEqual(named('Complaint 5a) changed'), ['5a'])
    assert.deepEqual(named('complaints 3, 5b and 7ci were'), ['3', '5b', '7ci'])
    assert.deepEqual(named('Points 2 to 5 were'), ['2', '3', '4', '5'])
    assert.deepEqual(named('the rest of complaint B'), ['b'])
    assert.deepEqual(named('the complaint I made, a complaint about a man, the 3rd point'), [])
  })

  it('are found in brackets after the text, with or without a full stop', () => {
    const found = bracketedLabels('Late (Complaint 1d). Rude. (point 14bii) (Recommendation 12)')
    assert.deepEqual(
      found.map(match => [match[1], match[2]]),
      [
        ['Complaint', '1d'],
        ['point', '14bii'],
        ['Recommendation', '12'],
      ],
    )
  })
})
