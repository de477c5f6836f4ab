import { z } from 'zod'
import { setPoints } from '../points.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

const finding = z.strictObject({ holds: z.boolean(), reasons: z.string() }).nullable()

/** T07, T08. Regulation 9(2): both findings, each with its reasons; null where the record does not have one. */
export const latenessDecided = complaintEntry({
  type: 'lateness-decided',
  version: 1,
  rank: 13,
  title: 'Late matter decided',
  data: z.strictObject({
    pointIds: z.array(z.string()),
    considered: z.boolean(),
    /** It would not be reasonable to expect it to have been made in time. */
    notReasonableInTime: finding,
    /** It can still be considered effectively and fairly. */
    effectiveAndFair: finding,
    /** Whether a delay of the council's own made it late; null where nothing says so. */
    councilsDelay: z.boolean().nullable(),
    /** Why the presumption in favour of considering it gives way. */
    presumption: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  sample: {
    pointIds: [],
    considered: true,
    notReasonableInTime: { holds: true, reasons: 'She was twelve.' },
    effectiveAndFair: { holds: true, reasons: 'The files and the workers are there.' },
    councilsDelay: false,
    presumption: null,
    decidedBy: null,
  },
  describe: ({ considered }) => (considered ? 'Considered though late.' : 'Late, and not considered.'),
  apply(draft, { pointIds, considered, notReasonableInTime, effectiveAndFair }, entry) {
    draft.gates.latenessDecisions.push({
      ...milestoneOf(entry),
      pointIds,
      considered,
      notReasonableInTime: notReasonableInTime?.holds ?? null,
      effectiveAndFair: effectiveAndFair?.holds ?? null,
    })
    if (considered) setPoints(draft, pointIds, 'live', 'late refused')
    else setPoints(draft, pointIds, 'late refused', 'live')
  },
})
