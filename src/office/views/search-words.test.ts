import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { searchedFor } from './search-words.ts'

const words = (typed: string): string => searchedFor(typed).words

describe('what is searched for', () => {
  it('is a reference, in whatever way it is written', () => {
    for (const typed of ['NM/2026/0008', 'nm/2026/8', ' NM 2026 8 ', 'nm-2026-0008', 'NM.2026.0008', 'nm20260008'])
      assert.equal(words(typed), 'nm/2026/0008\n', typed)
    for (const typed of ['2026/8', '2026-0008', '2026 008']) assert.equal(words(typed), '/2026/0008\n', typed)
    assert.equal(words('NM/2025/12345'), 'nm/2025/12345\n')
    assert.equal(searchedFor('sf/2026/1').prefix, 'SF')
  })

  it("is the Ombudsman's reference, in whatever way it is written", () => {
    for (const typed of ['24 001 902', '24-001-902', '24001902', '24.001.902'])
      assert.equal(words(typed), '24001902', typed)
  })

  it('is a name or words otherwise, and a reference is no name', () => {
    assert.deepEqual(searchedFor('Zoë  Strand').names, ['zoe', 'strand'])
    assert.equal(words('  Short   BREAKS '), 'short breaks')
    assert.deepEqual(searchedFor('NM/2026/0008').names, [])
    assert.deepEqual(searchedFor('x').names, [])
    assert.equal(searchedFor('y'.repeat(100_000)).typed.length, 200)
  })
})
