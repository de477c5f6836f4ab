import type { ActionFact, Fact } from '#statement/facts.ts'
import { fact, told } from '../retold.ts'

export const ombudsmanFindings: readonly Fact<string>[] = [
  fact('Stage 2 was sound', [99]),
  fact('The points were not investigated again', [99]),
  fact('The service improvements are enough', [100]),
  fact('Everything agreed was carried out', [100]),
  fact('What was done to her personally is not yet put right', [101]),
]

const nothingMore = { payee: null, reason: null, rate: null, totalGBP: null } as const

export const agreedActions: readonly ActionFact[] = [
  {
    action: 'payment',
    amountGBP: 500,
    ...nothingMore,
    payee: 'Mrs Y',
    reason: 'distress that could have been avoided',
    symbolic: true,
    deadline: {
      phrase: 'within four weeks of the final decision',
      n: 4,
      unit: 'week',
      fromEvent: 'final decision',
      fromDate: '2025-01-28',
      due: '2025-02-25',
      lines: [103],
    },
    ...told([104], 'Pay £500 for distress that could have been avoided'),
  },
  {
    action: 'evidence of compliance to the Ombudsman',
    amountGBP: null,
    ...nothingMore,
    symbolic: false,
    deadline: null,
    ...told([105], 'Show the Ombudsman that it was done'),
  },
]
