import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn } from '#test/statements/page-of.ts'

const STAGE_2 = ['# Stage Two findings', 'An IO was appointed on 3 May 2021 and reported on 1 July 2021.']
const STAGE_3 = ['# Stage Three findings', 'The panel met on 1 October 2021. It made some changes to the outcomes:']

const points = (found: readonly string[]): readonly string[] =>
  factsIn({ found }).points.map(
    point => `${point.label?.id ?? `×${point.count}`} ${point.stage2?.finding} > ${point.afterStage3}`,
  )
const amendments = (...changes: readonly string[]): readonly string[] =>
  factsIn({
    found: [
      ...STAGE_2,
      'Upheld:',
      'It was late (Complaint 1a)',
      'Not upheld:',
      'It was rude (Complaint 2)',
      'Lost (Complaint 3a)',
      'Cut (Complaint 3b)',
      ...STAGE_3,
      ...changes,
    ],
  }).amendments.map(one => `${one.label.id} ${one.from} > ${one.to} ${one.mismatch ?? 'fits'}`)

describe('points and their stage 2 findings', () => {
  it('are read by label from lists grouped by finding, whatever their order', () => {
    assert.deepEqual(
      points([
        ...STAGE_2,
        'The IO read the files and met nine officers. The IO upheld the following complaints:',
        'Letters were lost. (Complaint 14bi)',
        'No one came (Complaint 2).',
        'The IO could make no finding on:',
        'The worker was rude (Complaint 14a)',
      ]),
      ['2 upheld > upheld', '14a inconclusive > inconclusive', '14bi upheld > upheld'],
    )
  })

  it('are read from running sentences, active and passive', () => {
    assert.deepEqual(
      points([
        ...STAGE_2,
        'The IO upheld complaints 1, 3b and 4. Complaints 2a and 2b were partially upheld and complaint 5 was not upheld.',
      ]),
      [
        '1 upheld > upheld',
        '2a partially upheld > partially upheld',
        '2b partially upheld > partially upheld',
        '3b upheld > upheld',
        '4 upheld > upheld',
        '5 not upheld > not upheld',
      ],
    )
  })

  it('are read from items that begin with their label and end with their finding', () => {
    assert.deepEqual(
      points([
        ...STAGE_2,
        'The IO found:',
        'Complaint 1: visits were late – upheld.',
        'Complaint 2a: notes were lost. Not upheld.',
        'Complaint 2b – no reply (partially upheld)',
      ]),
      ['1 upheld > upheld', '2a not upheld > not upheld', '2b partially upheld > partially upheld'],
    )
  })

  it('may only be counted, with the rest worked out and marked so', () => {
    const { points: counted, pointCounts } = factsIn({
      found: [
        '# History',
        'Mrs B sent in a 12-point complaint. An Investigating Officer (IO) was appointed.',
        'The IO did not uphold most of the complaints. One complaint about a letter was partly upheld. Two other complaints were upheld.',
      ],
    })
    assert.deepEqual(
      counted.map(point => [point.count, point.stage2?.finding, point.countInferred]),
      [
        [1, 'partially upheld', false],
        [2, 'upheld', false],
        [9, 'not upheld', true],
      ],
    )
    assert.equal(pointCounts?.total, 12)
    assert.deepEqual(pointCounts?.stage2, { upheld: 2, 'partially upheld': 1, 'not upheld': 9, inconclusive: 0 })
  })

  it('are told apart where one stands in two lists', () => {
    const facts = factsIn({
      found: [...STAGE_2, 'Upheld:', 'Late (Complaint 1)', 'Not upheld:', 'Late again (Complaint 1)'],
    })
    assert.equal(facts.points.length, 1)
    assert.ok(facts.inconsistencies.some(one => one.kind === 'point found twice'))
  })
})

describe('changes by the panel', () => {
  it('are read in whatever words, from and to as printed', () => {
    assert.deepEqual(amendments('Complaint 1a changed from upheld to partially upheld'), [
      '1a upheld > partially upheld fits',
    ])
    assert.deepEqual(amendments('Complaint 1a: inconclusive (was upheld)'), ['1a upheld > inconclusive fits'])
    assert.deepEqual(amendments('Complaint 2 should now read upheld instead of not upheld;'), [
      '2 not upheld > upheld fits',
    ])
    assert.deepEqual(amendments('Complaint 2: not upheld → upheld'), ['2 not upheld > upheld fits'])
    assert.deepEqual(amendments('Complaints 2 and 3a moved from not upheld to inconclusive'), [
      '2 not upheld > inconclusive fits',
      '3a not upheld > inconclusive fits',
    ])
  })

  it('are never put right: a wrong “from”, none, an unknown label and a parent are kept and told', () => {
    assert.deepEqual(amendments('Complaint 2 changed from partially upheld to upheld'), [
      '2 partially upheld > upheld from contradicts',
    ])
    assert.deepEqual(amendments('Complaint 2 changed to upheld'), ['2 null > upheld no from'])
    assert.deepEqual(amendments('Complaint 2a) changed from not upheld to upheld'), [
      '2a not upheld > upheld no such point',
    ])
    assert.deepEqual(amendments('Complaint 3 changed to partially upheld'), [
      '3 null > partially upheld parent of parts',
    ])
  })

  it('propose the point that may be meant and leave its finding to be confirmed', () => {
    const facts = factsIn({
      found: [
        ...STAGE_2,
        'Partly upheld:',
        'Late (Complaint 5)',
        ...STAGE_3,
        'Complaint 5a) changed from partially upheld to upheld',
      ],
    })
    assert.equal(facts.amendments[0]?.point, null)
    assert.equal(facts.amendments[0]?.proposedPoint, '5')
    assert.equal(facts.amendments[0]?.label.printed, '5a)')
    assert.equal(facts.points[0]?.stage3?.sure, 'uncertain')
    assert.ok(facts.questions.some(one => one.question.includes('Is 5 meant?')))
  })

  it('of a parent leave its parts open', () => {
    assert.deepEqual(
      points([
        ...STAGE_2,
        'Upheld:',
        'Late (Complaint 3a)',
        'Not upheld:',
        'Cut (Complaint 3b)',
        ...STAGE_3,
        'Complaint 3 changed to partially upheld',
      ]),
      ['3a upheld > null', '3b not upheld > null'],
    )
  })
})

describe('recommendations', () => {
  it('are numbered on through both stages, each with its stage', () => {
    const { recommendations } = factsIn({
      found: [
        ...STAGE_2,
        'The IO recommended that the Council:',
        'apologise (Recommendation 1)',
        'train staff (Recommendation 2)',
        '# Stage three',
        'The Council replied on 3 November 2021 and agreed to:',
        'set a time limit (Recommendation 3)',
      ],
    })
    assert.deepEqual(
      recommendations.map(one => [one.number, one.stage, one.kind, one.text]),
      [
        [1, 2, 'apology', 'apologise'],
        [2, 2, 'service improvement', 'train staff'],
        [3, 3, 'service improvement', 'set a time limit'],
      ],
    )
  })
})

describe('the adjudication', () => {
  const rejected = (verdict: string) => {
    const { adjudication } = factsIn({ found: [...STAGE_2, `The Council wrote to Mrs B on 3 August 2021. ${verdict}`] })
    return [adjudication?.date, adjudication?.agreedAllFindings, adjudication?.rejected]
  }
  it('agrees with all, or with all but some', () => {
    assert.deepEqual(rejected('The Adjudicating Officer agreed with every finding and apologised.'), [
      '2021-08-03',
      true,
      [],
    ])
    assert.deepEqual(
      rejected('The Adjudicating Officer agreed with all findings except complaint 7ci, which she did not accept.'),
      ['2021-08-03', false, ['7ci']],
    )
    assert.deepEqual(rejected('The Council agreed with all the findings, except for the finding about the letter.'), [
      '2021-08-03',
      false,
      ['the finding about the letter'],
    ])
  })
})
