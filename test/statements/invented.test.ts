import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readStatement } from '#statement/read.ts'
import { compared } from './compared.ts'
import { inventStatement } from './invent.ts'

const SEEDS = 400

describe('statements invented at random, in every layout and many wordings', () => {
  it(`are read without a mistake, seeds 1 to ${SEEDS}`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { text, truth } = inventStatement(seed)
      const reading = readStatement(text)
      assert.ok(reading.kind === 'statement', `seed ${seed}`)
      assert.deepEqual(compared(reading.facts), truth, `seed ${seed}`)
    }
  })

  it('are the same for the same seed and differ between seeds', () => {
    assert.equal(inventStatement(7).text, inventStatement(7).text)
    assert.notEqual(inventStatement(7).text, inventStatement(8).text)
    const layouts = new Set(Array.from({ length: 40 }, (_, seed) => inventStatement(seed).truth.layout))
    assert.equal(layouts.size, 3)
  })
})
