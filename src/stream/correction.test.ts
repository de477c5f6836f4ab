import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { corrected, sent, type Written, withdrawn, written } from '#test/letters.ts'
import { applyCorrections } from './correction.ts'

const letters = (...entries: readonly Written[]) =>
  applyCorrections(written(...entries))
    .entries.map(({ data }) => data.letter)
    .join('')

const a = sent('early', 'a', '2024-02-01')
const b = sent('early', 'b', '2024-02-02')

describe('corrections', () => {
  it('change nothing where there are none', () => {
    const entries = written(a, b)
    assert.equal(applyCorrections(entries).entries, entries)
  })

  it('replace what an entry says, or when it happened, and keep the rest of it', () => {
    assert.equal(letters(a, b, corrected(1, { letter: 'A' })), 'Ab')
    const moved = applyCorrections(written(a, corrected(1, { on: '2024-02-09' }))).entries[0]
    assert.equal(moved?.happened.earliest, isoDay('2024-02-09'))
    assert.equal(moved?.data.letter, 'a')
    assert.equal(moved?.seq, 1)
  })

  it('of one entry count by the latest', () => {
    assert.equal(letters(a, corrected(1, { letter: 'x' }), corrected(1, { letter: 'y' })), 'y')
    assert.equal(letters(a, corrected(1, { letter: 'x' }), withdrawn(1)), '')
    assert.equal(letters(a, withdrawn(1), corrected(1, { letter: 'y' })), 'y')
  })

  it('can be corrected themselves', () => {
    const wrong = corrected(1, { letter: 'x' })
    const right = {
      ...corrected(2, {}),
      data: { ...corrected(2, {}).data, data: { ...wrong.data, data: { letter: 'z' } } },
    }
    assert.equal(letters(a, wrong, right), 'z')
  })

  it('can be withdrawn, and the withdrawal too', () => {
    assert.equal(letters(a, corrected(1, { letter: 'x' }), withdrawn(2)), 'a')
    assert.equal(letters(a, corrected(1, { letter: 'x' }), withdrawn(2), withdrawn(3)), 'x')
    assert.equal(letters(a, withdrawn(1), withdrawn(2)), 'a')
  })

  it('let an earlier one count again when the latest is withdrawn', () => {
    assert.equal(letters(a, corrected(1, { letter: 'x' }), corrected(1, { letter: 'y' }), withdrawn(3)), 'x')
  })

  it('that aim at nothing change nothing', () => {
    assert.equal(letters(a, corrected(9, { letter: 'x' })), 'a')
    assert.equal(letters(a, withdrawn(9)), 'a')
  })

  it('in force are listed in the order they were made', () => {
    const { corrections } = applyCorrections(
      written(a, b, corrected(2, { letter: 'B' }), corrected(1, { letter: 'x' }), corrected(1, { letter: 'y' })),
    )
    assert.deepEqual(
      corrections.map(({ by, target, replacement }) => [by.seq, target, replacement?.data.letter]),
      [
        [3, 2, 'B'],
        [5, 1, 'y'],
      ],
    )
  })
})
