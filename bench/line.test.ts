import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atLeast, atMost, measured, notAtHand } from './line.ts'
import { closingLine, numberInWords, outcomeLines } from './report.ts'

const samples = [4, 6, 5]
const entered = { name: 'page', what: 'A page', budget: '5 ms', load: () => assert.fail('nothing is measured here') }

describe('a budget', () => {
  it('is held against the middle of the runs, and met when just reached', () => {
    assert.equal(measured({ what: 'a', unit: 'ms', samples, budget: atMost(5) }).met, true)
    assert.equal(measured({ what: 'a', unit: 'ms', samples, budget: atMost(4.9) }).met, false)
    assert.equal(measured({ what: 'a', unit: 'a second', samples, budget: atLeast(5) }).met, true)
    assert.equal(measured({ what: 'a', unit: 'a second', samples, budget: atLeast(5.1) }).met, false)
  })

  it('is neither met nor missed where there is none', () => {
    assert.equal(measured({ what: 'a', unit: 'ms', samples }).met, null)
  })
})

describe('a peer', () => {
  const peers = [{ name: 'other', samples: [10] }]

  it('is worse when it takes longer', () => {
    assert.equal(measured({ what: 'a', unit: 'ns', samples, peers }).peers[0]?.ratio, 2)
  })

  it('is better when it does more a second', () => {
    assert.equal(measured({ what: 'a', unit: 'a second', samples, peers }).peers[0]?.ratio, 0.5)
  })
})

describe('what people are told', () => {
  const missed = measured({ what: 'slow', unit: 'ms', samples, budget: atMost(4), note: 'a note' })
  const met = measured({ what: 'quick', unit: 'ms', samples, budget: atMost(6) })
  const rows = { kind: 'rows', rows: [met, missed, notAtHand('elsewhere', 'no server')], seconds: 1 } as const
  const crashed = { kind: 'crashed', why: 'it broke', seconds: 1 } as const

  it('names every budget missed, what is not at hand, and what was noted', () => {
    const text = outcomeLines(entered, rows).join('\n')
    assert.match(text, /quick +at most 6 ms +5 ms +4 to 6, 3 runs +met\n/)
    assert.match(text, /slow +at most 4 ms +5 ms +4 to 6, 3 runs +MISSED\n +a note\n/)
    assert.match(text, /elsewhere +not at hand\n +no server/)
  })

  it('says why a line crashed', () => {
    assert.match(outcomeLines(entered, crashed).join('\n'), /CRASHED: it broke/)
  })

  it('closes with how many were met, missed and crashed', () => {
    assert.equal(closingLine([rows, crashed]), '1 of 2 budgets met, 1 missed, 1 crashed; 2 seconds in all.')
  })

  it('gives three figures that mean something', () => {
    const words = [0, 0.234, 5.524, 12.34, 99.96, 1234.5].map(numberInWords)
    assert.deepEqual(words, ['0', '0.23', '5.52', '12.3', '100', '1,235'])
  })
})
