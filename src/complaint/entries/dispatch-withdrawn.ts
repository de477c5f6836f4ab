import { z } from 'zod'
import { stopAll } from '../dispatch/change.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** What was asked to be sent is not sent after all, as far as it has not gone. */
export const dispatchWithdrawn = complaintEntry({
  type: 'dispatch-withdrawn',
  version: 1,
  rank: 66,
  background: true,
  title: 'Not sent after all',
  data: z.strictObject({ dispatchId: z.string(), why: z.string() }),
  sample: { dispatchId: 'd1', why: 'A finding has to be put right first.' },
  fixed: ['dispatchId'],
  describe: ({ why }) => why,
  apply({ dispatch: { asked } }, { dispatchId, why }, entry) {
    const dispatch = asked.get(dispatchId)
    if (!dispatch) return
    dispatch.withdrawn ??= { ...milestoneOf(entry), why }
    stopAll(dispatch, entry.seq, why)
  },
})
