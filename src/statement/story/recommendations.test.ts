import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn } from '#test/statements/page-of.ts'

const made = (...found: string[]) =>
  factsIn({ found }).recommendations.map(
    ({ stage, kind, author, answered }) => `${stage} ${kind} by ${author ?? '-'}: ${answered?.value ?? '-'}`,
  )

const IO = 'The IO recommended an apology for the missed visits. She recommended better training on recording visits.'

describe('what the council said to a recommendation', () => {
  it('is told of all at that stage, or of one', () => {
    assert.deepEqual(made('# Stage two', IO, 'The Council accepted all the recommendations.'), [
      '2 apology by -: accepted',
      '2 service improvement by -: accepted',
    ])
    assert.deepEqual(
      made('# Stage two', IO, 'The Council agreed to apologise. It rejected the recommendation on training.'),
      ['2 apology by -: accepted', '2 service improvement by -: rejected'],
    )
    assert.deepEqual(made('# Stage two', IO, 'The Council agreed to begin training on how visits are recorded.'), [
      '2 apology by -: -',
      '2 service improvement by -: accepted',
    ])
  })

  it('leaves out what it excepts', () => {
    assert.deepEqual(made('# Stage two', IO, 'It accepted the recommendations except that on training.'), [
      '2 apology by -: accepted',
      '2 service improvement by -: rejected',
    ])
    assert.deepEqual(
      made(
        '# Stage two',
        'The IO recommended the Council should:',
        'send a letter (Recommendation 1)',
        'train its staff (Recommendation 2)',
        'check its files (Recommendation 3)',
        'The Council accepted recommendations 1 and 3. It did not agree to recommendation 2.',
      ),
      [
        '2 service improvement by -: accepted',
        '2 service improvement by -: rejected',
        '2 service improvement by -: accepted',
      ],
    )
  })

  it('is independent of the finding: one may be rejected and what rests on it accepted', () => {
    const facts = factsIn({
      found: [
        '# Stage two',
        'The IO upheld complaint 4. She recommended a review of how conferences are minuted.',
        'The Council agreed with all the findings except complaint 4. It agreed to review how it minutes conferences.',
      ],
    })
    assert.deepEqual(facts.adjudication?.rejected, ['4'])
    assert.equal(facts.recommendations[0]?.answered?.value, 'accepted')
  })

  it('is inferred where the analysis says it of all together, and left open where nobody says it', () => {
    const facts = factsIn({
      found: ['# Stage two', IO, '# Analysis', 'The Council has put things right by accepting the recommendations.'],
    })
    assert.deepEqual(
      facts.recommendations.map(({ answered }) => [answered?.value, answered?.sure]),
      [
        ['accepted', 'inferred'],
        ['accepted', 'inferred'],
      ],
    )
    const silent = [
      'The panel agreed with the recommendations.',
      'Mrs B accepted the recommendations.',
      'The Council must say whether it accepts the recommendations.',
      'The Council agreed with the findings.',
    ]
    for (const told of silent)
      assert.deepEqual(made('# Stage two', IO, told).slice(0, 2), [
        '2 apology by -: -',
        '2 service improvement by -: -',
      ])
  })
})

describe('who made a recommendation of stage 3', () => {
  it('is the panel or the council, as the paragraph tells', () => {
    assert.deepEqual(
      made(
        '# Stage three',
        'The panel met on 3 May 2021. It recommended that another IO look at two points.',
        'The Council also agreed to add a note to her file.',
      ),
      ['3 further investigation by panel: -', '3 record correction by council: accepted'],
    )
  })
})

describe('what an earlier decision of the Ombudsman asked for', () => {
  it('is no recommendation of a stage', () => {
    const facts = factsIn({
      found: [
        'The Ombudsman’s decision in May 2019 found fault. It agreed to what was recommended:',
        'write a new statement of complaint;',
        'begin stage 2; and',
        'pay Mrs B £250.',
        '# Stage two',
        'The IO recommended an apology.',
      ],
    })
    assert.deepEqual(
      facts.recommendations.map(({ text }) => text),
      ['The IO recommended an apology.'],
    )
    assert.equal(facts.earlierOmbudsmanDecision?.actions.length, 3)
  })
})
