import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { followedOf } from '../agreed/state.ts'
import { milestoneOf } from '../rounds.ts'
import { deadlineData } from './deadline-data.ts'
import { complaintEntry } from './define.ts'

const sample = {
  agreedId: 'r1',
  ownerId: null,
  team: 'Family support',
  deadline: {
    phrase: 'within 1 month of the stage 2 response',
    n: 1,
    unit: 'months' as const,
    fromEvent: 'the stage 2 response',
    from: { earliest: null, latest: null, asWritten: null },
  },
  soonest: 'as soon as possible',
  doneWhen: null,
  reviewOn: null,
}

/** T50. Who does something agreed and by when. A later plan takes the place of an earlier one, which stays on record. */
export const agreedPlanned = complaintEntry({
  type: 'agreed-planned',
  version: 2,
  rank: 75,
  title: 'Who does it, and by when',
  data: z.strictObject({
    agreedId: z.string(),
    ownerId: z.string().nullable(),
    team: z.string().nullable(),
    deadline: deadlineData.nullable(),
    /** The first of two limits, which has no day. */
    soonest: z.string().nullable(),
    /** For what is open-ended: what will show that it is done, and when that is looked at. */
    doneWhen: z.string().nullable(),
    reviewOn: whenData.nullable(),
  }),
  sample,
  older: [
    {
      // A limit that is a day of its own could not be kept.
      version: 1,
      sample,
      upgrade: data => data,
    },
  ],
  describe: ({ deadline, soonest, team }) => {
    const when = [soonest, deadline?.phrase].filter(Boolean).join(', and ')
    return `${when === '' ? 'No time limit' : `${when.slice(0, 1).toUpperCase()}${when.slice(1)}`}.${team === null ? '' : ` ${team}.`}`
  },
  apply(draft, { agreedId, deadline, reviewOn, ...said }, entry) {
    followedOf(draft, agreedId).plans.push({
      ...milestoneOf(entry),
      ...said,
      deadline: deadline && { ...deadline, from: whenFromData(deadline.from) },
      reviewOn: reviewOn && whenFromData(reviewOn),
    })
  },
})
