import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** What a task waited for has come, or is waited for no longer. */
export const waitingEnded = complaintEntry({
  type: 'waiting-ended',
  version: 1,
  rank: 201,
  background: true,
  title: 'No longer waiting',
  data: z.strictObject({ taskId: z.string(), task: z.string(), what: z.string() }),
  sample: {
    taskId: 'substance-statement',
    task: 'Settle the statement of complaint with the complainant',
    what: 'The advocate has replied.',
  },
  describe: ({ task, what }) => `${task}: ${what}`,
  apply(draft, { taskId }) {
    draft.desk.waiting.delete(taskId)
  },
})
