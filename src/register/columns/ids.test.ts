import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Ids } from './ids.ts'

describe('ids of decisions', () => {
  it('are those that are printed, and no others', () => {
    for (const given of [[], [1], [7, 8, 9], [80_000, 3, 65_535, 1_000_000]]) {
      const ids = Ids.in(given.length === 0 ? null : given.join(','))
      const around = [0, 1, ...given.flatMap(id => [id - 1, id, id + 1]), 9_999_999]
      for (const id of around) assert.equal(ids.has(id), given.includes(id), `${id} in ${given.join()}`)
    }
  })
})
