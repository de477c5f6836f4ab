import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The questions at receipt that have no decision of their own elsewhere (docs/procedure.md): risk, enquiry, considered before, who leads. */
export const gateAnswered = complaintEntry({
  type: 'gate-answered',
  version: 1,
  rank: 11,
  background: true,
  title: 'Question at receipt answered',
  data: z.strictObject({
    gate: z.enum(['risk of harm', 'representation', 'considered before', 'who leads']),
    answer: z.string(),
    reasons: z.string(),
    pointIds: z.array(z.string()),
    decidedBy: z.string().nullable(),
  }),
  sample: {
    gate: 'risk of harm',
    answer: 'no risk seen',
    reasons: 'The child is with foster carers.',
    pointIds: [],
    decidedBy: null,
  },
  describe: ({ gate, answer, reasons }) => `${gate.charAt(0).toUpperCase()}${gate.slice(1)}: ${answer}. ${reasons}`,
  apply(draft, { gate, answer, reasons, pointIds }, entry) {
    draft.gates.answers.push({ ...milestoneOf(entry), gate, answer, reasons, pointIds })
    if (gate === 'representation') draft.gates.enquiry = answer === 'dealt with at once' ? milestoneOf(entry) : null
  },
})
