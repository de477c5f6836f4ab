import { z } from 'zod'
import { functionCodes } from '#law/functions.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T05. Regulations 3 to 5: which function of the council a point is about, so that it is within the procedure. */
export const functionDecided = complaintEntry({
  type: 'function-decided',
  version: 1,
  rank: 12,
  title: 'Function decided',
  data: z.strictObject({
    pointIds: z.array(z.string()),
    code: z.enum(functionCodes),
    which: z.string(),
    decidedBy: z.string().nullable(),
  }),
  sample: { pointIds: [], code: 'F1', which: 'Section 17: support for a child in need.', decidedBy: null },
  describe: ({ code, which }) => `${code}: ${which}`,
  apply(draft, { pointIds, code, which }, entry) {
    draft.gates.functions.push({ ...milestoneOf(entry), pointIds, code, which })
  },
})
