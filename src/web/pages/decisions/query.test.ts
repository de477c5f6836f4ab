import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressOf, queryIn } from './query.ts'

const read = (query: Readonly<Record<string, string>>) => queryIn({ params: {}, query, body: {} })

describe('a search of the published decisions', () => {
  it('is read from its address and written to the same address', () => {
    const address =
      '/decisions?words=delay&authority=Wexley+Council&from=2022-04-01&to=2023-03-31&least=1250.50&most=2000&delay=30&stage=2&order=newest&page=3'
    const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]))
    const { query: asked, mistakes } = read(query)
    assert.deepEqual(mistakes, [])
    assert.deepEqual(asked.remedy, { from: 125_050, to: 200_000 })
    assert.equal(addressOf(asked), address)
  })

  it('tells every field that cannot be read, and leaves it out', () => {
    const { query, mistakes } = read({ from: '31 February', least: '£1,00O', delay: 'long', to: '1 March 2024' })
    assert.deepEqual(
      mistakes.map(({ field }) => field),
      ['from', 'least', 'delay'],
    )
    assert.deepEqual([query.decidedFrom, query.decidedTo, query.remedy.from], [null, '2024-03-01', null])
  })

  it('has no order of relevance without words', () => {
    assert.equal(read({}).query.order, 'newest')
    assert.equal(read({ words: 'delay' }).query.order, 'relevance')
  })
})
