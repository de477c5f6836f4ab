import { z } from 'zod'
import { ways } from '../dispatch/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

const sampleDelivery = { deliveryId: 'e1', personId: 'b0f2c1d4-0000-4000-8000-000000000001', way: 'email' as const }
const sample = {
  dispatchId: 'd1',
  verb: 'record-letter',
  answers: { what: 'An acknowledgement' },
  letter: 'f1',
  enclosures: [],
  formReason: null,
  secondPerson: false,
}

/** Deliveries as they were kept before what stood against them was. */
const withNothingKept = z.array(z.looseObject({}).transform(delivery => ({ ...delivery, stoodAgainst: null })))

/** Somebody asked that a letter be sent from here. It tells nobody of anything until it has gone. */
export const dispatchAsked = complaintEntry({
  type: 'dispatch-asked',
  version: 2,
  rank: 66,
  background: true,
  title: 'Asked to be sent',
  data: z.strictObject({
    dispatchId: z.string(),
    verb: z.string(),
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    letter: z.string(),
    enclosures: z.array(z.string()),
    formReason: z.string().nullable(),
    secondPerson: z.boolean(),
    deliveries: z.array(
      z.strictObject({
        deliveryId: z.string(),
        personId: z.string(),
        way: z.enum(ways),
        /** What stood against writing to them so, one sentence each; null where it was not kept. */
        stoodAgainst: z.array(z.string()).nullable(),
      }),
    ),
  }),
  sample: { ...sample, deliveries: [{ ...sampleDelivery, stoodAgainst: [] }] },
  older: [
    {
      version: 1,
      sample: { ...sample, deliveries: [sampleDelivery] },
      upgrade: older => ({ ...older, deliveries: withNothingKept.parse(older.deliveries) }),
    },
  ],
  fixed: ['dispatchId', 'verb', 'deliveries', 'letter', 'enclosures'],
  describe: ({ deliveries, secondPerson }) =>
    `To ${deliveries.length === 1 ? 'one person' : `${deliveries.length} people`}, by ${[...new Set(deliveries.map(({ way }) => way))].join(' and ')}${secondPerson ? '; somebody else reads it first' : ''}.`,
  apply({ dispatch }, { dispatchId, deliveries, ...said }, entry) {
    dispatch.asked.set(dispatchId, {
      ...milestoneOf(entry),
      ...said,
      id: dispatchId,
      askedBy: entry.actor,
      released: null,
      withdrawn: null,
      deliveries: deliveries.map(({ deliveryId, personId, way, stoodAgainst }) => ({
        id: deliveryId,
        personId,
        way,
        asking: 1,
        askedAgain: null,
        went: [],
        stoodAgainst,
        reasonAgain: null,
        standing: { kind: 'held', seq: entry.seq },
      })),
    })
  },
})
