import { z } from 'zod'
import { parseIsoDay } from '#law/day.ts'
import { dayText } from '#stream/when.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** Somebody looked at a task and cannot finish it before somebody else has done something. */
export const waitingNoted = complaintEntry({
  type: 'waiting-noted',
  version: 1,
  rank: 200,
  background: true,
  title: 'Looked at, and waiting',
  data: z.strictObject({
    taskId: z.string(),
    task: z.string(),
    on: z.enum(['the complainant', 'somebody else']),
    for: z.string(),
    until: dayText.nullable(),
  }),
  sample: {
    taskId: 'substance-statement',
    task: 'Settle the statement of complaint with the complainant',
    on: 'somebody else',
    for: 'the advocate’s reply',
    until: '2024-09-20',
  },
  describe: ({ task, for: what }) => `${task}: waiting for ${what}`,
  apply(draft, { taskId, on, for: what, until }, entry) {
    draft.desk.waiting.set(taskId, {
      ...milestoneOf(entry),
      taskId,
      on,
      for: what,
      until: until === null ? null : (parseIsoDay(until) ?? null),
    })
  },
})
