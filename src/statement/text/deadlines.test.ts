import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { datesIn } from './dates.ts'
import { limitsIn } from './deadlines.ts'
import { sumsIn } from './money.ts'

const limits = (text: string) =>
  limitsIn(text, '2025-01-31').map(({ phrase, n, unit, fromEvent, due }) => [phrase, n, unit, fromEvent, due])

describe('a limit', () => {
  it('runs from the decision in weeks and months by the calendar', () => {
    assert.deepEqual(limits('Within four weeks of my final decision, the Council has agreed to:'), [
      ['Within four weeks of my final decision', 4, 'week', 'final decision', '2025-02-28'],
    ])
    assert.deepEqual(limits('within one month of the date of this statement'), [
      ['within one month of the date of this statement', 1, 'month', 'final decision', '2025-02-28'],
    ])
    assert.deepEqual(limits('No later than a month after the final decision the Council will'), [
      ['No later than a month after the final decision', 1, 'month', 'final decision', '2025-02-28'],
    ])
    assert.deepEqual(limits('pay £5 within twenty-eight days of this decision'), [
      ['within twenty-eight days of this decision', 28, 'day', 'final decision', '2025-02-28'],
    ])
  })

  it('in working days has no due date here: it needs the authority’s calendar', () => {
    assert.deepEqual(limits('Within 20 working days of this decision'), [
      ['Within 20 working days of this decision', 20, 'working day', 'final decision', null],
    ])
  })

  it('may run from something else, or be a day', () => {
    assert.deepEqual(limits('within 28 days of the visit (Recommendation 3)'), [
      ['within 28 days of the visit', 28, 'day', 'the visit', null],
    ])
    assert.deepEqual(limits('by 30 June 2025, hold a panel'), [
      ['by 30 June 2025', null, null, 'fixed date', '2025-06-30'],
    ])
    assert.deepEqual(limits('By 30 June 2025 the Council will apologise'), [
      ['By 30 June 2025', null, null, 'fixed date', '2025-06-30'],
    ])
    assert.deepEqual(limits('in the meantime, in three of the cases'), [])
  })
})

describe('a date in running words', () => {
  const dates = (text: string) => datesIn(text).map(({ date, precision }) => `${date} ${precision}`)
  it('is as exact as it is printed', () => {
    assert.deepEqual(dates('on 8 September 2022, in May 2017, twice in 2016, on 18 October'), [
      '2022-09-08 day',
      '2017-05 month',
      '2016 year',
      'null day and month',
    ])
    assert.deepEqual(dates('on 31 February 2020'), [])
  })
  it('is not the year of an Act', () => {
    assert.deepEqual(
      dates('under the Local Government Act 1974 and the Children Act of 1989, and regulations in 2006'),
      [],
    )
  })
})

describe('a sum', () => {
  it('is read with and without a comma, and with pence', () => {
    assert.deepEqual(
      sumsIn('£500, £1,000 and £1000, £2100; £509.81 or £14,700.').map(sum => sum.pounds),
      [500, 1000, 1000, 2100, 509.81, 14_700],
    )
  })
})
