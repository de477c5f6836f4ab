import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from './day.ts'
import { dayInWords, readDay, readSpan, shortDay, spanInWords } from './day-words.ts'
import { exactly, unknownSpan } from './span.ts'

describe('a day in words', () => {
  it('is written with its weekday, and short for tables', () => {
    assert.equal(dayInWords(isoDay('2022-10-14')), 'Friday 14 October 2022')
    assert.equal(shortDay(isoDay('2022-10-14')), '14 Oct 2022')
    assert.equal(dayInWords(isoDay('2024-02-29')), 'Thursday 29 February 2024')
  })

  const written: readonly [string, string][] = [
    ['8 September 2022', '2022-09-08'],
    ['28 Jan 2025', '2025-01-28'],
    ['05 Jun 2019', '2019-06-05'],
    ['8/9/2022', '2022-09-08'],
    ['08.09.2022', '2022-09-08'],
    ['8.9.22', '2022-09-08'],
    ['08/09/22', '2022-09-08'],
    ['3/5/61', '1961-05-03'],
    ['2022-09-08', '2022-09-08'],
    [' Thursday 8th  september 2022 ', '2022-09-08'],
    ['Thu, 8 Sept. 2022', '2022-09-08'],
    ['29 February 2024', '2024-02-29'],
  ]
  for (const [text, iso] of written)
    it(`is read from "${text}"`, () => {
      assert.equal(readDay(text), isoDay(iso))
      assert.deepEqual(readSpan(text), exactly(isoDay(iso)))
    })

  it('is not guessed', () => {
    const unread = [
      '',
      'soon',
      '30 February 2024',
      '29/2/2023',
      '29/2/23',
      '8/9/022',
      '13/13/2022',
      'Friday 8 September 2022',
    ]
    for (const text of [...unread, '8 Octo 2022', '8/9-2022', '31 September 2022', '1 Sep 0022'])
      assert.equal(readDay(text), undefined, text)
  })
})

describe('a date known roughly', () => {
  it('is a month, a year, or unknown', () => {
    const january = { earliest: isoDay('2018-01-01'), latest: isoDay('2018-01-31') }
    assert.deepEqual(readSpan('January 2018'), january)
    assert.deepEqual(readSpan('Feb 2024'), { earliest: isoDay('2024-02-01'), latest: isoDay('2024-02-29') })
    assert.deepEqual(readSpan('2016'), { earliest: isoDay('2016-01-01'), latest: isoDay('2016-12-31') })
    assert.deepEqual(readSpan('18 October'), unknownSpan)
    for (const text of ['31 February', 'the autumn', '1018', 'Smarch 2018', '0 May'])
      assert.equal(readSpan(text), undefined, text)
  })

  it('is written with its bounds', () => {
    const [first, last] = [isoDay('2018-01-01'), isoDay('2018-01-31')]
    assert.equal(spanInWords(exactly(first)), '1 January 2018')
    assert.equal(spanInWords({ earliest: first, latest: last }), 'between 1 January 2018 and 31 January 2018')
    assert.equal(spanInWords({ earliest: first, latest: null }), 'on or after 1 January 2018')
    assert.equal(spanInWords({ earliest: null, latest: last }), 'on or before 31 January 2018')
    assert.equal(spanInWords(unknownSpan), 'date not known')
  })
})
