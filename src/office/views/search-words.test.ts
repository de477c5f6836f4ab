import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { searchedFor } from './search-words.ts'

const query = (typed: string): string | null => searchedFor(typed).query

describe('what is searched for', () => {
  it('is a reference, in whatever way it is written', () => {
    for (const typed of ['NM/2026/0008', 'nm/2026/8', ' NM 2026 8 ', 'nm-2026-0008', 'NM.2026.0008', 'nm20260008'])
      assert.equal(query(typed), "'nm/2026/0008'", typed)
    for (const typed of ['2026/8', '2026-0008', '2026 008']) assert.equal(query(typed), "'/2026/0008'", typed)
    assert.equal(query('NM/2025/12345'), "'nm/2025/12345'")
    assert.equal(searchedFor('sf/2026/1').prefix, 'SF')
  })

  it("is the Ombudsman's reference, in whatever way it is written", () => {
    for (const typed of ['24 001 902', '24-001-902', '24001902', '24.001.902'])
      assert.equal(query(typed), "'24001902'", typed)
  })

  it('is a name or words otherwise, and a reference is no name', () => {
    assert.deepEqual(searchedFor('Zoë  Strand').names, ['zoe', 'strand'])
    assert.equal(query('  Short   BREAKS '), "'short':* & 'breaks':*")
    assert.deepEqual(searchedFor('NM/2026/0008').names, [])
    assert.deepEqual(searchedFor('x').names, [])
    assert.equal(query("mother's \\ ' & !"), "'mother':* & 's':*")
    assert.equal(query('…?'), null)
    assert.equal(searchedFor('y'.repeat(100_000)).typed.length, 200)
  })
})
