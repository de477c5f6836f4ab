import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { waitingEnded } from '../entries/waiting-ended.ts'
import { taskTitle } from '../tasks/tasks.ts'
import { complaintVerb } from './define.ts'
import { everybodyAtWork } from './note-waiting.ts'

export const endWaiting = complaintVerb({
  name: 'end-waiting',
  title: 'Note that a task no longer waits',
  summary: 'What was waited for has come, or nobody waits for it any more.',
  transitions: [],
  may: everybodyAtWork,
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When did the waiting end?'),
    taskId: chosenField('waiting task', 'What no longer waits?'),
    what: longTextField('What has come, or why does it not wait any more?', 'Without names.'),
  }),
  opensWhen: ({ desk }) => (desk.waiting.size > 0 ? null : 'Opens when something is noted as waiting.'),
  check: ({ desk }, { taskId }) =>
    desk.waiting.has(taskId) ? [] : [{ field: 'taskId', message: 'Choose something that is waiting' }],
  guards: [],
  decide: (_state, { happened, taskId, what }, { source }) =>
    here(waitingEnded.write(happened, source, { taskId, task: taskTitle(taskId), what })),
})
