import type { ActionFact, EarlierDecisionFact, Fact } from '#statement/facts.ts'
import { fact, told } from '../retold.ts'

export const ombudsmanFindings: readonly Fact<string>[] = [
  fact('Stage 2 was sound for the most part', [84]),
  fact('What was missing for six points was put right', [84]),
  fact('The panel was fair', [85]),
  fact('Delay at stage 2, which the council accepts', [86]),
  fact('Perhaps more delay before stage 3', [86]),
  fact('No other fault', [87]),
  fact('The points were not investigated again', [87]),
  fact('Some matters are outside its remit', [90]),
  fact('Fault, already put right by the council', [91]),
]

const plain = { payee: null, reason: null, symbolic: false, deadline: null, rate: null, totalGBP: null } as const

const other = (line: number, text: string): ActionFact => ({
  action: 'other action',
  amountGBP: null,
  ...plain,
  ...told([line], text),
})

export const earlierDecision: EarlierDecisionFact = {
  date: '2017-12',
  outcome: 'fault',
  actions: [
    other(48, 'Settle a statement of complaint with him'),
    other(49, 'Investigate at stage 2, new matters of the last year included'),
    { ...other(50, 'Apologise for the delays'), action: 'apology', payee: 'Mr X' },
    {
      ...other(50, 'Pay £600 for the delays at every stage'),
      action: 'payment',
      amountGBP: 600,
      payee: 'Mr X',
      reason: 'delays at every stage',
    },
  ],
  ...told([47]),
}

export const remediesAlreadyGiven: readonly ActionFact[] = [
  {
    action: 'payment',
    amountGBP: 600,
    ...plain,
    reason: 'what the delays did',
    ...told([86], 'Payment of £600 offered for what the delays did'),
  },
]
