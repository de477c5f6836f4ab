import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ComparedDecision, delayBands, figuresOf, inBand } from './compared-payments.ts'

const paid = (reference: string, remedyPence: number, delayDays: number | null = null): ComparedDecision => ({
  reference,
  authority: null,
  decidedOn: null,
  stageReached: null,
  remedyPence,
  delayDays,
  faultKinds: [],
  reason: null,
})

describe('what others paid', () => {
  it('is worked out of five decisions or more, and not of fewer', () => {
    const four = [paid('a', 100), paid('b', 200), paid('c', 300), paid('d', 400)]
    assert.equal(figuresOf(four), null)
    const figures = figuresOf([...four, paid('e', 900)])
    assert.equal(figures?.medianPence, 300)
    assert.deepEqual(
      figures.middle.map(({ reference }) => reference),
      ['c'],
    )
    assert.deepEqual([figures.least.reference, figures.most.reference], ['a', 'e'])
  })

  it('has two decisions in the middle of an even number, and stands between them', () => {
    const figures = figuresOf([
      paid('f', 5),
      paid('a', 100),
      paid('b', 200),
      paid('c', 301),
      paid('d', 400),
      paid('e', 900),
    ])
    assert.equal(figures?.medianPence, 251)
    assert.deepEqual(
      figures.middle.map(({ reference }) => reference),
      ['b', 'c'],
    )
  })

  it('stands under one length of delay each, if a length is told', () => {
    const all = [0, 90, 91, 182, 183, 364, 365, 4_000, null].map((days, at) => paid(String(at), 900 - at, days))
    const bands = delayBands.map(band => inBand(all, band).map(({ reference }) => reference))
    assert.deepEqual(bands, [
      ['1', '0'],
      ['3', '2'],
      ['5', '4'],
      ['7', '6'],
    ])
  })
})
