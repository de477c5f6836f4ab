import { z } from 'zod'
import { letGo } from '../dispatch/change.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** What was asked to be sent may go. Whoever recorded this answers for its going. */
export const dispatchReleased = complaintEntry({
  type: 'dispatch-released',
  version: 1,
  rank: 66,
  background: true,
  title: 'Released to be sent',
  data: z.strictObject({ dispatchId: z.string() }),
  sample: { dispatchId: 'd1' },
  fixed: ['dispatchId'],
  describe: () => 'It goes as soon as it can.',
  apply(draft, { dispatchId }, entry) {
    const dispatch = draft.dispatch.asked.get(dispatchId)
    if (!dispatch) return
    dispatch.released ??= { ...milestoneOf(entry), by: entry.actor }
    letGo(draft, dispatch, entry)
  },
})
