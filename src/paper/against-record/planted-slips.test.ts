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
