import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn } from '#test/statements/page-of.ts'
import { misprintedSumsIn, sumsIn } from './money.ts'

const doubtful = (text: string) => misprintedSumsIn(text).map(({ printed }) => printed)

describe('an amount as it is printed', () => {
  it('is read where it is one', () => {
    const amounts = ['£500', '£1,000', '£1,250.50', '£ 75', '£10k', '£2.5 million', '£1000']
    assert.deepEqual(
      amounts.flatMap(text => sumsIn(`Pay ${text}.`).map(({ pounds }) => pounds)),
      [500, 1000, 1250.5, 75, 10_000, 2_500_000, 1000],
    )
    assert.deepEqual(
      amounts.flatMap(text => doubtful(`Pay ${text}.`)),
      [],
    )
  })

  it('is never guessed where a letter stands for a figure or its commas do not fit', () => {
    for (const text of ['£1,00O', '£5OO', '£1,00']) {
      assert.deepEqual(sumsIn(`Pay her ${text} within four weeks.`), [], text)
      assert.deepEqual(doubtful(`Pay her ${text}.`), [text])
    }
  })

  it('is asked about in a decision, and what was agreed stays a payment without an amount', () => {
    const facts = factsIn({
      remedy: ['Within four weeks of my final decision the Council will pay Mrs B £1,00O for distress.'],
    })
    const [action] = facts.agreedActions
    assert.equal(action?.action, 'payment')
    assert.equal(action?.amountGBP, null)
    assert.equal(action?.sure, 'uncertain')
    assert.ok(
      facts.inconsistencies.some(
        ({ kind, what, weight }) => kind === 'sum misprinted' && what.includes('£1,00O') && weight === 'ask',
      ),
    )
  })
})
