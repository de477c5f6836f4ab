import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn, type Parts } from '#test/statements/page-of.ts'

const actions = (parts: Parts): readonly string[] =>
  factsIn(parts)
    .agreedActions.filter(one => one.action !== 'evidence of compliance to the Ombudsman')
    .map(
      one =>
        `${one.action} ${one.amountGBP ?? '-'} to ${one.payee} by ${one.deadline?.due ?? one.deadline?.phrase ?? '-'}`,
    )
const remedy = (...lines: string[]): readonly string[] => actions({ remedy: lines, found: ['There was fault.'] })

describe('agreed actions', () => {
  it('take the limit of their lead-in, and a further paragraph its own', () => {
    assert.deepEqual(
      remedy(
        'Within four weeks of my final decision, the Council has agreed to:',
        'apologise to Mrs B for the faults found;',
        'pay £1,000 to Mrs B because of distress, as a symbolic sum;',
        'Within three months of my final decision, it has also agreed to review how it tracks complaints.',
        'The Council should provide us with evidence it has complied with the above actions.',
      ),
      [
        'apology - to Mrs B by 2023-04-11',
        'payment 1000 to Mrs B by 2023-04-11',
        'service improvement - to null by 2023-06-14',
      ],
    )
  })

  it('may each have a limit of their own', () => {
    assert.deepEqual(
      remedy(
        'The Council has agreed to:',
        'apologise to Mrs B within two weeks of this decision;',
        'by 30 June 2023, hold a review panel;',
      ),
      ['apology - to Mrs B by 2023-03-28', 'other action - to null by 2023-06-30'],
    )
  })

  it('may be two in a sentence, to several people', () => {
    assert.deepEqual(
      remedy('The Council has agreed to apologise to Mrs B and pay her £300 within four weeks of my final decision.'),
      ['apology - to Mrs B by 2023-04-11', 'payment 300 to Mrs B by 2023-04-11'],
    )
    assert.deepEqual(
      remedy('Within a month of my decision the Council will:', 'pay £300 to Mrs B and £200 to C for distress;'),
      ['payment 300 to Mrs B by 2023-04-14', 'payment 200 to C by 2023-04-14'],
    )
  })

  it('do not count a rate, a total of parts or a total with an earlier payment', () => {
    const lead = 'Within a month of my decision the Council will:'
    assert.deepEqual(remedy(lead, 'pay Mrs B £50 a month for the delay, £100 in all;'), [
      'payment 100 to Mrs B by 2023-04-14',
    ])
    assert.deepEqual(remedy(lead, 'pay Mrs B £500, made up of £300 for distress and £200 for time and trouble;'), [
      'payment 300 to Mrs B by 2023-04-14',
      'payment 200 to null by 2023-04-14',
    ])
    const facts = factsIn({ remedy: [lead, 'pay Mrs B a further £150, making £250 in all;'] })
    assert.deepEqual(
      facts.agreedActions.map(one => [one.amountGBP, one.totalGBP]),
      [[150, 250]],
    )
  })

  it('of an early settlement stand in the assessment, with their limit inside or after', () => {
    assert.deepEqual(
      actions({
        assessment: [
          'We asked the Council to remedy this by paying Mrs B £150, within one month of this decision. It agreed.',
        ],
      }),
      ['payment 150 to Mrs B by 2023-04-14'],
    )
    assert.deepEqual(
      actions({
        assessment: [
          'We therefore asked the Council to remedy this by:',
          'providing Mrs B with an apology;',
          'paying Mrs B £150 for distress.',
          'The Council agreed and will complete the actions within four weeks of this decision.',
        ],
      }),
      ['apology - to Mrs B by 2023-04-11', 'payment 150 to Mrs B by 2023-04-11'],
    )
  })

  it('keep symbol, reason and printed words', () => {
    const [action] = factsIn({
      remedy: [
        'Within a month of my decision the Council will:',
        'Pay £500 to Mrs B. This is a symbolic sum in recognition of the worry caused.',
      ],
    }).agreedActions
    assert.deepEqual([action?.symbolic, action?.reason, action?.lines], [true, 'the worry caused', [16]])
    assert.equal(action?.quote, 'Pay £500 to Mrs B. This is a symbolic sum in recognition of the worry caused.')
  })
})

describe('other sums', () => {
  const sums = (...found: string[]) => {
    const facts = factsIn({ found, remedy: ['Within a month of my decision the Council will:', 'pay Mrs B £400;'] })
    return [
      facts.remediesAlreadyGiven.map(one => one.amountGBP),
      facts.otherAmounts.map(one => `${one.amountGBP} ${one.what}`),
    ]
  }
  it('are remedies already given where the authority paid or offered them', () => {
    assert.deepEqual(sums('The Council has already paid Mrs B £250 for the delay.'), [[250], []])
    assert.deepEqual(sums('It has apologised and offered Mrs B a payment of £600.'), [[600], []])
  })
  it('are no remedy where they are claimed, charged, an allowance or an offer not taken', () => {
    assert.deepEqual(sums('Mrs B asked for £1,500. The Council was entitled to refuse.'), [
      [],
      ['1500 claimed by the complainant, refused'],
    ])
    assert.deepEqual(sums('Mrs B had a bill of £14,700.'), [[], ['14700 fee or charge']])
    assert.deepEqual(sums('The Council pays Mrs B an allowance of £120 a week.'), [[], ['120 allowance']])
    assert.deepEqual(sums('The Council offered £350, but Mrs B turned it down.'), [
      [],
      ['350 offered before, not taken'],
    ])
  })
  it('of an earlier decision of the Ombudsman are told apart', () => {
    const facts = factsIn({
      found: [
        'The Ombudsman’s decision in December 2017 found the Council at fault. It agreed to:',
        'draw up a statement of complaint;',
        'apologise to Mrs B and pay her £600.',
        'The Council then began.',
      ],
    })
    assert.equal(facts.earlierOmbudsmanDecision?.date, '2017-12')
    assert.deepEqual(facts.earlierOmbudsmanDecision?.actions.map(one => one.amountGBP).filter(Boolean), [600])
    assert.deepEqual(facts.agreedActions, [])
  })
})
