import { correctionData, ENTRY_CORRECTED } from '#stream/correction.ts'
import { complaintEntry } from './define.ts'

/** Takes effect before the fold (`#stream/correction.ts`); here it only has its place in the history. */
export const entryCorrected = complaintEntry({
  type: ENTRY_CORRECTED,
  version: 1,
  rank: 98,
  title: 'Entry corrected',
  data: correctionData,
  sample: {
    target: 4,
    happened: { earliest: '2024-02-05', latest: '2024-02-05', asWritten: null },
    data: null,
    reason: 'The post room stamp says 5 February.',
    evidence: 'Stamped letter',
    secondPerson: null,
  },
  describe: ({ target, reason }) => `Entry ${target}. ${reason}`,
  apply() {},
})
