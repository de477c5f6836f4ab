import { z } from 'zod'
import { takeBackWithdrawals } from '../gates/withdrawal.ts'
import { startIs } from '../ombudsman/start-is.ts'
import { milestoneOf, roundOf, startRound } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * T53. The Ombudsman's decision, or an agreement, makes the council begin a stage again. The earlier run stays as it
 * was: its requests still count, and its delays are still faults. A complaint that was closed is open again.
 */
export const complaintRestarted = complaintEntry({
  type: 'complaint-restarted',
  version: 2,
  rank: 76,
  title: 'Complaint restarted',
  data: z.strictObject({
    strand,
    matterId: z.string().nullable(),
    at: z.literal([1, 2, 3]),
    newMatters: z.boolean(),
    words: z.string(),
    /** What the day it counts from rests on; null where the source does not say. */
    startIs: startIs.nullable(),
  }),
  sample: {
    strand: 'substance',
    matterId: 'm1',
    at: 2,
    newMatters: true,
    words: 'A new statement of complaint, straight to stage 2.',
    startIs: 'named in the decision',
  },
  older: [
    {
      version: 1,
      sample: {
        strand: 'substance',
        matterId: 'm1',
        at: 2,
        newMatters: true,
        words: 'A new statement of complaint, straight to stage 2.',
      },
      upgrade: data => ({ ...data, startIs: null }),
    },
  ],
  describe: ({ at, words }) => `At stage ${at}. ${words}`,
  apply(draft, data, entry) {
    roundOf(draft, data.strand).endedBy = milestoneOf(entry)
    const round = startRound(draft, data.strand)
    round.restartedBy = {
      ...milestoneOf(entry),
      matterId: data.matterId,
      at: data.at,
      newMatters: data.newMatters,
      startIs: data.startIs,
    }
    round.stage1Skipped = data.at > 1
    draft.closed = null
    takeBackWithdrawals(draft)
    draft.gates.earlyReferral = null
  },
})
