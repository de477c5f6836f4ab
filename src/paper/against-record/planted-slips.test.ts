import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparedLetter } from '#test/letters-written/compared.ts'
import { letters } from '#test/letters-written/letters.ts'
import { slips } from '#test/letters-written/slips.ts'

describe('a slip in a letter is found, and is told as what it is', () => {
  for (const { letter: title, instead, kind, record } of slips)
    it(`${kind}: “${instead[1].trim() || '(left out)'}” in ${title}`, () => {
      const letter = letters.find(one => one.title === title)
      assert.ok(letter)
      assert.ok(letter.text.includes(instead[0]), 'the slip can be planted')
      const { differences } = comparedLetter(letter, letter.text.replace(instead[0], instead[1]))
      const told = differences.find(one => one.kind === kind && (record === undefined || one.record?.includes(record)))
      assert.ok(told, JSON.stringify(differences.map(one => [one.kind, one.letter, one.record, one.sentence])))
      assert.ok(told.sentence.endsWith('.'))
    })
})

describe('the slips of the panel letter in the published case', () => {
  const letter = letters.find(({ title }) => title.startsWith('a panel letter on a complaint of 31 points'))
  assert.ok(letter)
  const typed = letter.text
    .replace('Point 7:', 'Point 5a) from partially upheld to upheld\nPoint 7:')
    .replace(
      'Complaints 14c and 11 remain inconclusive.',
      'Point 14c: from partially upheld to inconclusive\nPoint 15: to partially upheld',
    )

  it('are all three found, and nothing else', () => {
    const { differences } = comparedLetter(letter, typed)
    assert.deepEqual(
      differences.map(({ kind, letter: said, record }) => [kind, said, record]),
      [
        ['unknown label', '5a', '5'],
        ['finding changed from', 'partially upheld', 'inconclusive'],
        ['whole with parts', 'partially upheld', '15a: not upheld; 15b: upheld; 15c: upheld'],
      ],
    )
    assert.ok(
      differences.slice(1).every(({ entries }) => entries.length > 0),
      'the entries are named',
    )
  })
})
