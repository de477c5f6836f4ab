import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparedLetter } from '#test/letters-written/compared.ts'
import { letters } from '#test/letters-written/letters.ts'

const [letter] = letters
assert.ok(letter)
const clean = letter
const compared = (text: string) => comparedLetter(clean, text)
const told = (text: string) =>
  compared(text)
    .notCompared.map(({ what }) => what)
    .join(' ')

/** Far more than it takes; what grows with the square of a text takes minutes. */
const SECONDS = 8

describe('a text that is no letter, or a hostile one', () => {
  const long: readonly (readonly [what: string, text: string])[] = [
    ['one word without end', 'a'.repeat(100_000)],
    ['a label over and over', 'point 1a '.repeat(11_000)],
    ['labels and findings over and over', 'Point 1 is upheld. '.repeat(5_500)],
    ['lines of labels', '1a\n'.repeat(33_000)],
    ['findings alone', 'upheld '.repeat(14_000)],
    ['dates alone', '3 May 2026 '.repeat(9_000)],
    ['amounts alone', '£1,00O '.repeat(14_000)],
    ['names alone', 'Mrs Smithson Jonathan '.repeat(4_500)],
    ['capitalised words', 'Jonathan '.repeat(11_000)],
    ['blanks', ' '.repeat(100_000)],
    ['numbers of days', '20 working days '.repeat(6_000)],
    ['brackets', '('.repeat(100_000)],
    ['references', 'AB/2026/0001 '.repeat(7_500)],
    ['recommendations', 'recommendation 1, 2, 3 and 4 '.repeat(3_400)],
    ['a label list without end', `points ${'1a, '.repeat(24_000)}`],
  ]
  for (const [what, text] of long)
    it(`ends soon: ${what}`, () => {
      const before = process.cpuUsage()
      compared(text)
      const { user } = process.cpuUsage(before)
      assert.ok(user / 1e6 < SECONDS, `${user / 1e6} s`)
    })

  it('says that no point is named', () => assert.match(told('Dear Sunniva Hart, thank you.'), /names no point/))
  it('says that there are no words', () => assert.match(told(' \n\t '), /no words/))
  it('says that what comes after its limit is not compared', () =>
    assert.match(told('a '.repeat(101_000)), /longer than/))
  it('says that marks turn the direction of writing', () =>
    assert.match(told('Point 1 is \u202edlehpu\u202c.'), /direction/))
  it('says that letters of two alphabets are mixed', () =>
    assert.match(told('Point 1а is upheld.'), /different alphabets/))
  it('says that figures of another script are not read', () =>
    assert.match(told('Point ١ is upheld.'), /figures of another script/))
  it('says that a passage in another alphabet is not read', () =>
    assert.match(told('Dear Sunniva Hart شكرا جزيلا لك'), /another alphabet/))

  it('gives markup back as it was typed, for whoever shows it to make safe', () => {
    const { differences } = compared('Point 77 <script>alert(1)</script> is upheld.')
    assert.equal(differences[0]?.kind, 'unknown label')
    assert.match(differences[0]?.passage ?? '', /<script>/)
  })

  it('tells no more than a person can read', () => {
    const { differences, notCompared } = compared('Point 77 is upheld.\n'.repeat(4_000))
    assert.ok(differences.length <= 500)
    assert.match(notCompared.at(-1)?.what ?? '', /more than this/)
  })

  it('says that a date is of nothing on record, and which amount is of nothing', () => {
    assert.match(told('We met on 3 May 2019.'), /3 May 2019/)
    assert.match(told('The taxi was £17.'), /£17/)
  })

  it('gives the line and the place of what it tells', () => {
    const text = 'Dear Sunniva Hart\n\nPoint 9 is upheld.'
    const [first] = compared(text).differences
    assert.equal(first?.place?.line, 3)
    assert.equal(text.slice(first?.place?.start, first?.place?.end), 'upheld')
  })
})
