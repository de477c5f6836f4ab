import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn, type Parts, pageOf } from '#test/statements/page-of.ts'
import { readStatement } from '../read.ts'

const STAGE_2 = [
  '# Stage two',
  'An IO was appointed on 3 May 2021 and reported on 1 July 2021.',
  'Upheld:',
  'It was late (Complaint 1)',
  'It was lost (Complaint 2)',
]

const kinds = (parts: Parts): readonly string[] => factsIn(parts).inconsistencies.map(one => one.kind)
function of(text: string): readonly string[] {
  const reading = readStatement(text)
  assert.ok(reading.kind === 'statement')
  return reading.facts.inconsistencies.map(one => one.kind)
}

describe('what does not fit', () => {
  it('is told with its lines, what must be asked before what is good to know', () => {
    const { inconsistencies } = factsIn({
      found: [
        ...STAGE_2,
        '# Stage three',
        'The panel met on 4 October 2021. It made some changes to the outcomes:',
        'Complaint 2 changed from not upheld to inconclusive',
      ],
    })
    const [first] = inconsistencies
    assert.equal(first?.kind, 'from contradicts the finding held')
    assert.deepEqual(first?.lines, [19, 22])
    assert.equal(first?.weight, 'ask')
    const weights = inconsistencies.map(one => one.weight)
    assert.deepEqual(weights, [...weights].sort())
  })

  it('may be a count, a rejected label or a recommendation’s number', () => {
    const found = [...STAGE_2.slice(0, 2), 'The IO upheld the following three complaints:', ...STAGE_2.slice(3)]
    const differs = factsIn({ found }).inconsistencies.find(one => one.kind === 'stated count differs')
    assert.equal(differs?.what, 'The page says 3 upheld; its lists have 2.')
    const verdict = 'The Adjudicating Officer agreed with all findings except complaint 9, which he did not accept.'
    assert.ok(
      kinds({ found: [...STAGE_2, `The Council wrote to Mrs B on 3 August 2021. ${verdict}`] }).includes(
        'rejected label with no such point',
      ),
    )
    assert.ok(
      kinds({
        found: [...STAGE_2, 'The IO recommended:', 'train staff (Recommendation 1)', 'say sorry (Recommendation 3)'],
      }).includes('recommendation numbers'),
    )
  })

  it('may be a sum with a letter for a nought or a figure lost, which is then not counted as another sum', () => {
    for (const sum of ['£1,00O', '£5OO', '£1,00', '£2,l50']) {
      const { inconsistencies, agreedActions } = factsIn({
        remedy: ['The Council has agreed to:', `pay Mrs B ${sum} within four weeks;`],
      })
      const told = inconsistencies.find(one => one.kind === 'sum misprinted')
      assert.equal(told?.what, `“${sum}” is no sum of money: it was not counted.`)
      assert.equal(told?.weight, 'ask')
      assert.ok(agreedActions.every(({ amountGBP }) => amountGBP === null))
    }
    for (const sum of ['£1,000', '£500', '£1,250.50', '£300, or', '£5 or', '£1,000.'])
      assert.ok(
        !kinds({ remedy: [`The Council has agreed to pay Mrs B ${sum} more;`] }).includes('sum misprinted'),
        sum,
      )
  })

  it('may be an order of dates, a date without a year or an answer due too early', () => {
    const report = 'The Council appointed an IO on 3 May 2021. The IO issued a report on 8 July 2021.'
    assert.ok(
      kinds({ found: ['# Stage two', report, 'The IP issued their report on 6 July 2021.'] }).includes(
        'dates out of order',
      ),
    )
    assert.ok(
      kinds({ found: ['# Stage two', report, 'The Council wrote to Mrs B on 1 June 2021.'] }).includes(
        'dates out of order',
      ),
    )
    assert.ok(kinds({ found: ['Mrs B rang on 18 October.'] }).includes('date without a year'))
    assert.ok(
      kinds({
        found: [
          '# Stage two',
          `${report} The Council wrote on 9 July 2021, which it should have sent by 1 July at the latest.`,
        ],
      }).includes('due before the report it rests on'),
    )
    assert.ok(kinds({ found: ['Mrs B wrote on 3 May 2024.'] }).includes('dates out of order'))
    assert.deepEqual(
      kinds({ found: ['# Stage two', report] }).filter(kind => kind.includes('date')),
      [],
    )
  })

  it('may be the same step told with its day and with its month', () => {
    const found = [
      '# Stage two',
      'The IO issued a report on 8 July 2021. The Council wrote to Mrs B on 20 July 2021.',
      'The Council wrote to Mrs B with its response in July 2021.',
    ]
    assert.ok(kinds({ found }).includes('same event twice'))
  })

  it('may be a stage two longer than the limit quoted, if the page does not say so', () => {
    const law = ['# Law and guidance', 'An investigation takes 25 working days, or 65 working days at most.']
    const story = (day: string) => [
      '# Stage two',
      `An IO was appointed on 3 May 2021. The IO reported on 1 June 2021. The Council wrote to Mrs B on ${day}.`,
    ]
    const kind = 'longer than the limit it quotes'
    assert.ok(kinds({ found: [...law, ...story('30 September 2021')] }).includes(kind))
    assert.ok(!kinds({ found: [...law, ...story('30 June 2021')] }).includes(kind))
    assert.ok(
      !kinds({
        found: [...law, ...story('30 September 2021'), 'This was 6 weeks over the limit at stage two.'],
      }).includes(kind),
    )
  })

  it('may be misprinted law, an open bracket or a pointer to a number that is lost', () => {
    const found = [
      'Look. (Local Government Act 2974, section 34H(i), as amended',
      'Paragraph 13 of this statement says why we looked.',
    ]
    const { citations, inconsistencies } = factsIn({ found })
    const told = inconsistencies.map(one => one.kind)
    for (const kind of [
      'misprinted Act',
      'misprinted section',
      'bracket not closed',
      'pointer to a lost paragraph number',
    ] as const)
      assert.ok(told.includes(kind), kind)
    assert.equal(citations.at(-1)?.quote, '(Local Government Act 2974, section 34H(i), as amended')
    assert.ok(
      !kinds({ found: ['See. (Local Government Act 1974, Schedule 5/5A, paragraph 1/3, as amended)'] }).includes(
        'pointer to a lost paragraph number',
      ),
    )
  })

  it('may be an abbreviation before it is explained, and two names for one role', () => {
    assert.ok(
      kinds({ found: ['SW1 did not ring.', 'Social Worker 1 [SW1] left.'] }).includes(
        'abbreviation before its explanation',
      ),
    )
    assert.ok(
      !kinds({ found: ['Social Worker 1 [SW1] left.', 'SW1 did not ring.'] }).includes(
        'abbreviation before its explanation',
      ),
    )
    assert.ok(
      kinds({ found: ['The law has an Independent Investigator.', 'An Investigating Officer came.'] }).includes(
        'two names for one role',
      ),
    )
  })

  it('may be one sum told twice, changes not described, or nothing new agreed', () => {
    const remedy = ['Within a month of my decision the Council will:', 'pay Mrs B £300;']
    assert.ok(kinds({ found: ['The Council has already paid Mrs B £300.'], remedy }).includes('same amount twice'))
    assert.ok(!kinds({ found: ['The Council has already paid Mrs B £200.'], remedy }).includes('same amount twice'))
    assert.ok(
      kinds({ found: ['The panel met. It changed the stage two findings where it saw fit.'] }).includes(
        'changes said, none described',
      ),
    )
    assert.ok(kinds({ found: ['There was fault.'] }).includes('upheld, nothing new agreed'))
    assert.ok(!kinds({ found: ['There was fault.'], decision: 'Not upheld' }).includes('upheld, nothing new agreed'))
  })

  it('may be in the printing: a section missing, a closing line twice or cut, a misspelt heading', () => {
    const page = pageOf({
      found: ['There was fault.'],
      remedy: ['Within a month of my decision the Council will:', 'pay Mrs B £300;'],
    })
    assert.ok(of(page.replace('The complaint\n', 'Background\n')).includes('section missing'))
    assert.ok(of(`${page}\nInvestigator’s decision on behalf of the Ombudsman`).includes('closing line twice'))
    assert.ok(of(page.slice(0, -1)).includes('closing line cut'))
    assert.ok(of(page.replace('Agreed action', 'Agred action')).includes('misspelt heading'))
    assert.deepEqual(of(page), [])
  })
})

describe('what must be asked', () => {
  const questions = (parts: Parts): readonly string[] => factsIn(parts).questions.map(one => one.question)
  it('is what the page leaves out', () => {
    const asked = questions({ decision: null, found: STAGE_2 })
    for (const start of [
      'The outcome is not on the page',
      'The decision date is not on the page',
      'The request for stage 2 is not dated',
      'The stage 2 response is not dated',
    ])
      assert.ok(
        asked.some(question => question.startsWith(start)),
        start,
      )
  })
  it('is which stage was reached, where the page names none', () => {
    const facts = factsIn({ found: ['The Council weighed it up.'], decision: 'Not upheld' })
    assert.equal(facts.procedure.stageReached?.sure, 'uncertain')
    assert.ok(facts.questions.some(one => one.about === 'stage reached'))
    assert.equal(
      factsIn({ found: ['It was late.'], category: 'Adult care services > Charging' }).procedure.stageReached,
      null,
    )
  })
})
