import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Mediation or another way that both agree to, step by step. It stops no clock. */
export const resolutionTried = complaintEntry({
  type: 'resolution-tried',
  version: 1,
  rank: 94,
  background: true,
  title: 'Alternative resolution',
  data: z.strictObject({ step: z.enum(['offered', 'agreed', 'not taken up', 'ended']), what: z.string() }),
  sample: { step: 'offered', what: 'Mediation by an outside service.' },
  describe: ({ step, what }) => `${step.charAt(0).toUpperCase()}${step.slice(1)}. ${what}`,
  apply(draft, { step, what }, entry) {
    draft.alongside.resolutionSteps.push({ ...milestoneOf(entry), step, what })
  },
})
