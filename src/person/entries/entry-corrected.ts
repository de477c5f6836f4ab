import { correctionData, ENTRY_CORRECTED } from '#stream/correction.ts'
import { personEntry } from './define.ts'

/** Takes effect before the fold (`#stream/correction.ts`); here it only has its place in the history. */
export const personCorrected = personEntry({
  type: ENTRY_CORRECTED,
  version: 1,
  rank: 98,
  title: 'Entry corrected',
  data: correctionData,
  sample: {
    target: 1,
    happened: null,
    data: { name: 'Mrs Example', note: null },
    reason: 'She married.',
    evidence: null,
    secondPerson: null,
  },
  describe: ({ target, reason }) => `Entry ${target}. ${reason}`,
  apply() {},
})
