import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparedLetter } from '#test/letters-written/compared.ts'
import { letters } from '#test/letters-written/letters.ts'

describe('a letter that agrees with the record', () => {
  for (const letter of letters)
    it(`${letter.title}: no difference is made up`, () => {
      const { differences } = comparedLetter(letter, letter.text)
      assert.deepEqual(
        differences.map(({ kind, sentence, passage }) => ({ kind, sentence, passage })),
        [],
      )
    })
})
