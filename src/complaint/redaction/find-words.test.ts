import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findWords, nearlyLike, standsIn } from './find-words.ts'

const page = (...lines: readonly string[]) => lines.map(line => [...line])
const found = (words: string, ...lines: readonly string[]) => findWords(page(...lines), words).map(({ as }) => as)

describe('finding a name in a paper', () => {
  it('does not mind case, accents, ligatures and how its letters are spaced', () => {
    assert.deepEqual(found('Zoë Griffin', 'Then ZOE GRIFFIN came.'), ['ZOE GRIFFIN'])
    assert.deepEqual(found('Griffin', 'Gri\ufb03n said so'), ['Gri\ufb03n'])
    assert.deepEqual(found('Jones', 'Mrs J o n e s rang'), ['J o n e s'])
    assert.deepEqual(found('O’Neill', "Mr O'NEILL rang"), ["O'NEILL"])
  })

  it('follows it over the end of a line, hyphen or not', () => {
    assert.deepEqual(findWords(page('She met Hamil-', 'ton there'), 'Hamilton')[0]?.spans, [
      { line: 0, from: 8, to: 13 },
      { line: 1, from: 0, to: 3 },
    ])
    assert.deepEqual(found('Ann Other', 'She met Ann', 'Other there'), ['Ann Other'])
  })

  it('leaves a longer word alone that only holds it', () => {
    assert.deepEqual(found('Ann', 'The annual plan of Anna and Joanne'), [])
    assert.deepEqual(found('Ann', 'the plan-', 'ned annual visit'), [])
    assert.deepEqual(found('Ann', 'Ann’s plan'), ['Ann'])
  })

  it('finds it beside a dash at the end of a line, and takes out too much rather than too little', () => {
    assert.deepEqual(found('Quillfeather', 'I then spoke to Anna Quillfeather -', 'she was upset.'), ['Quillfeather'])
    assert.deepEqual(found('Zimmerley', '3 May -', 'Zimmerley rang'), ['Zimmerley'])
    assert.deepEqual(found('Smith', 'Mrs Smith-', 'Jones rang'), ['Smith'])
    assert.deepEqual(found('Jones', 'Mrs Smith-', 'Jones rang'), ['Jones'])
    assert.equal(standsIn('spoke to Anna Quillfeather\u2010\nshe was upset', 'Quillfeather'), true)
  })

  it('counts places in letters, whatever letters stand before it', () => {
    assert.deepEqual(findWords(page('😀😀 Jones'), 'Jones')[0]?.spans, [{ line: 0, from: 3, to: 8 }])
    assert.deepEqual(findWords(page('𝐀𝐁 𝐉𝐨𝐧𝐞𝐬'), 'Jones')[0]?.spans, [{ line: 0, from: 3, to: 8 }])
  })

  it('finds nothing for nothing', () => {
    assert.deepEqual(found(' – ', 'A – B'), [])
    assert.equal(standsIn('one\ntwo', 'one two'), true)
  })

  it('shows what is spelt nearly like it, and initials, to a person', () => {
    const near = nearlyLike(page('Mrs Jonas wrote that A.J. and Jones left; see AJ, a j.'), 'Amy Jones')
    assert.deepEqual(
      near.map(({ as }) => as),
      ['Jonas', 'A.J.', 'AJ'],
    )
  })
})
