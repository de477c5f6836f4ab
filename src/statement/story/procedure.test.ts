import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn, type Parts } from '#test/statements/page-of.ts'

const reached = (parts: Parts): readonly (number | null)[] => {
  const { stageReached, stageRefused } = factsIn(parts).procedure
  return [stageReached?.value ?? null, stageRefused?.value ?? null]
}

describe('the stage reached', () => {
  it('is the last one that began', () => {
    assert.deepEqual(reached({ found: ['An IO was appointed on 3 May 2021.'] }), [2, null])
    assert.deepEqual(reached({ found: ['An IO was appointed.', 'The review panel met on 3 May 2021.'] }), [3, null])
    assert.deepEqual(reached({ assessment: ['Mrs B asked for stage two in November 2021. It was late.'] }), [2, null])
  })

  it('is the one before a stage that was refused', () => {
    assert.deepEqual(reached({ found: ['It answered on 3 May 2021 and would not hold a stage three panel.'] }), [2, 3])
    assert.deepEqual(
      reached({ found: ['It replied on 3 May 2021 and refused to move the complaint to stage two.'] }),
      [1, 2],
    )
    assert.deepEqual(
      reached({ found: ['An IO was appointed. The Council turned down her request for a review panel.'] }),
      [2, 3],
    )
  })
})

describe('the events told', () => {
  const events = (...found: string[]): readonly string[] =>
    factsIn({ found }).timeline.map(one => `${one.date} ${one.event}`)
  it('are the steps of the procedure, with their dates as printed', () => {
    assert.deepEqual(
      events(
        '# Stage two',
        'An IO was appointed on 5 January 2017 and reported on 30 March 2017.',
        'The Council wrote to Mrs B on 1 May 2017.',
        '# Stage three',
        'The panel met on 15 August 2017.',
        'The Council replied on 1 September 2017.',
      ),
      [
        '2017-01-05 IO appointed',
        '2017-03-30 IO report',
        '2017-05-01 adjudication letter',
        '2017-08-15 panel',
        '2017-09-01 reply to the panel',
      ],
    )
    assert.deepEqual(events('Mrs B wrote to the Council on 30 April 2021. It answered on 31 May 2021.'), [
      '2021-04-30 complaint or request',
      '2021-05-31 Council answer',
    ])
  })

  it('take a year from the same paragraph only, and say so', () => {
    const { timeline } = factsIn({
      found: ['It reported on 25 May 2018 but should have done so by 18 May.', 'She rang on 3 June.'],
    })
    assert.deepEqual(
      timeline.map(one => [one.date, one.sure]),
      [
        ['2018-05-25', 'stated'],
        ['2018-05-18', 'inferred'],
        [null, 'stated'],
      ],
    )
  })

  it('have the panel’s report, without its date, where only what it said is told', () => {
    const reports = (...found: string[]) =>
      factsIn({ found }).timeline.flatMap(({ kind, date }) => (kind === 'panel report' ? [date] : []))
    for (const told of [
      'The panel sent the Council its report.',
      'The panel’s report made two suggestions.',
      'In the report of the review panel there was praise for Mrs B.',
    ])
      assert.deepEqual(reports('The panel met on 3 May 2021.', told), [null], told)
    assert.deepEqual(reports('The Council must answer the panel’s report in 15 days.'), [])
    assert.deepEqual(reports('It never sent her the panel’s report.'), [])
    assert.deepEqual(reports('The panel’s report came on 9 May 2021.', 'The panel’s report was long.'), ['2021-05-09'])
  })

  it('are not told twice by the analysis', () => {
    assert.deepEqual(
      events('The Council decided on 20 November 2022.', '# Analysis', 'The decision of 20 November 2022 was sound.')
        .length,
      1,
    )
  })
})

describe('a case closed early', () => {
  const because = (reason: string) =>
    factsIn({ decision: 'Closed after initial enquiries', assessment: [reason] }).closedBecause?.value
  it('keeps the reason', () => {
    assert.equal(because('We will not investigate because the matter has been before a court.'), 'court')
    assert.equal(because('We will not investigate because the complaint is out of time.'), 'late')
    assert.equal(factsIn({ found: ['The court was asked.'] }).closedBecause, null)
  })
})
