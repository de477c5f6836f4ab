import { z } from 'zod'
import { whenFromData } from '#stream/when.ts'
import { deadlineData } from './deadline-data.ts'
import { complaintEntry } from './define.ts'

const firstSample = {
  actionId: 'a1',
  matterId: 'm1',
  kind: 'payment',
  text: 'Pay for avoidable distress.',
  amountPence: 50_000,
  payee: 'the complainant',
  symbolic: true,
  reason: 'avoidable distress',
  ownerId: null,
  deadline: {
    phrase: 'within four weeks of the final decision',
    n: 4,
    unit: 'weeks' as const,
    fromEvent: 'final decision',
    from: { earliest: '2025-01-28', latest: '2025-01-28', asWritten: null },
  },
}

const sample = { ...firstSample, stage: null }

/** T50. Something the council agreed to do, with its trigger and time limit as the source puts them. */
export const actionAgreed = complaintEntry({
  type: 'action-agreed',
  version: 3,
  rank: 74,
  title: 'Action agreed',
  data: z.strictObject({
    actionId: z.string(),
    matterId: z.string().nullable(),
    /** The stage in which the council agreed it by itself. */
    stage: z.literal([1, 2, 3]).nullable(),
    kind: z.string(),
    text: z.string(),
    amountPence: z.int().nonnegative().nullable(),
    payee: z.string().nullable(),
    symbolic: z.boolean(),
    reason: z.string().nullable(),
    /** Who sees that it is done, by id; null when nobody is named. */
    ownerId: z.string().nullable(),
    deadline: deadlineData.nullable(),
  }),
  sample,
  older: [
    {
      // A limit that is a day of its own could not be kept.
      version: 2,
      sample,
      upgrade: data => data,
    },
    {
      version: 1,
      sample: firstSample,
      upgrade: data => ({ ...data, stage: null }),
    },
  ],
  describe: ({ text }) => text,
  apply(draft, { actionId, deadline, ...said }, entry) {
    draft.actions.set(actionId, {
      id: actionId,
      seq: entry.seq,
      ...said,
      deadline: deadline && { ...deadline, from: whenFromData(deadline.from) },
      done: null,
    })
  },
})
