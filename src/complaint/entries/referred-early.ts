import { z } from 'zod'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

const limb = z.strictObject({ met: z.boolean(), reasons: z.string() }).nullable()

/** T31. Early referral to the Ombudsman after stage 2, limb by limb; null where the record does not have one. */
export const referredEarly = complaintEntry({
  type: 'referred-early',
  version: 1,
  rank: 49,
  title: 'Early referral to the Ombudsman',
  data: z.strictObject({
    report: limb,
    adjudication: limb,
    /** Why the points that were not upheld are not significant; null where there are none, or nobody said. */
    notSignificant: z.string().nullable(),
    actionPlan: limb,
    outcomes: limb,
    /** The complainant's agreement in writing: what it says and when; null where there is none. */
    agreement: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  sample: {
    report: { met: true, reasons: 'Every witness was heard.' },
    adjudication: { met: true, reasons: 'It answers every point.' },
    notSignificant: null,
    actionPlan: { met: true, reasons: 'Each action has a date and an owner.' },
    outcomes: { met: true, reasons: 'All but one.' },
    agreement: 'Her letter of 14 October.',
    decidedBy: null,
  },
  describe: ({ agreement }) =>
    agreement === null ? 'No agreement of the complainant is on record.' : 'With the agreement of the complainant.',
  apply(draft, { agreement }, entry) {
    draft.gates.earlyReferral = { ...milestoneOf(entry), agreement }
  },
})
