import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Why a finding of a submitted report was put right. The finding that replaces it is an entry of its own. */
export const reportedFindingCorrected = complaintEntry({
  type: 'reported-finding-corrected',
  version: 1,
  rank: 37,
  title: 'Finding of the report put right',
  data: z.strictObject({
    pointId: z.string(),
    label: z.string().nullable(),
    findingId: z.string(),
    replaces: z.string(),
    why: z.string(),
  }),
  sample: { pointId: 'p1', label: '1a', findingId: 'f2', replaces: 'f1', why: 'A letter of May had been overlooked.' },
  describe: ({ label, why }) => `${label === null ? '' : `Point ${label}. `}${why}`,
  apply(draft, { label: _, ...said }, entry) {
    draft.investigation.corrections.push({
      seq: entry.seq,
      ...said,
      happened: entry.happened,
      actor: entry.actor,
    })
  },
})
