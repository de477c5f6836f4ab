import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn } from '#test/statements/page-of.ts'

const groups = (...found: string[]) =>
  factsIn({ found }).points.map(
    ({ count, stage2, stage3 }) => `${count} ${stage2?.finding} > ${stage3?.finding ?? '-'}`,
  )

const STAGE_2 = [
  '# Stage two',
  'Mrs B made a 20-point complaint. Most of her complaints were not upheld. Two complaints were upheld. They were about missed calls.',
]

describe('points that are only counted', () => {
  it('that a second investigator looked at again have a second finding', () => {
    for (const again of [
      'Another IO reported in May 2021. They all remained not upheld.',
      'A second investigating officer did a desktop review and reported in May 2021. The five were again not upheld.',
      'A new investigator re-examined them and reported in May 2021. She left all of them not upheld.',
    ])
      assert.deepEqual(
        groups(...STAGE_2, '# Stage three', 'The panel wanted more evidence on five complaints.', again),
        ['2 upheld > -', '5 not upheld > not upheld', '13 not upheld > -'],
        again,
      )
  })

  it('have none where the panel itself let the finding stand', () => {
    assert.deepEqual(
      groups(
        ...STAGE_2,
        '# Stage three',
        'The panel considered five complaints. They remained not upheld after its meeting.',
      ),
      ['2 upheld > -', '5 not upheld > -', '13 not upheld > -'],
    )
  })

  it('are described by what follows the count, up to the answer', () => {
    const [upheld] = factsIn({ found: STAGE_2 }).points
    assert.equal(upheld?.text, 'They were about missed calls.')
  })
})
