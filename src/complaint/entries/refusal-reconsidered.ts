import { z } from 'zod'
import { reopenGates } from '../gates/reopen.ts'
import { complaintEntry } from './define.ts'

/** T55, and the way back of a point (docs/procedure.md): the council thinks again about what it did not accept. */
export const refusalReconsidered = complaintEntry({
  type: 'refusal-reconsidered',
  version: 1,
  rank: 60,
  title: 'Decision not to consider taken back',
  data: z.strictObject({
    pointIds: z.array(z.string()),
    prompt: z.enum(['the person challenged it', 'the Ombudsman', 'new facts', 'the council itself', 'not recorded']),
    reasons: z.string(),
    decidedBy: z.string().nullable(),
  }),
  sample: { pointIds: [], prompt: 'new facts', reasons: 'He has parental responsibility after all.', decidedBy: null },
  describe: ({ prompt, reasons }) =>
    `${prompt === 'not recorded' ? '' : `Because of ${prompt === 'the person challenged it' ? 'a challenge' : prompt}. `}${reasons}`,
  apply(draft, { pointIds }) {
    reopenGates(draft, pointIds)
  },
})
