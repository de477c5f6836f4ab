import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import { chosenField } from '#stream/chosen-field.ts'
import { asked, choiceField, whenField } from '#stream/field.ts'
import type { Role } from '#stream/role.ts'
import { type Context, here } from '#stream/verb.ts'
import { isUndated } from '#stream/when.ts'
import { waitingNoted } from '../entries/waiting-noted.ts'
import type { ComplaintState } from '../state.ts'
import { isOpen, type Task } from '../tasks/task.ts'
import { tasksOf } from '../tasks/tasks.ts'
import { complaintVerb } from './define.ts'

const LONGEST = 80

/** Everybody whose work a task can be. */
export const everybodyAtWork: readonly Role[] = [
  'complaints manager',
  'complaints officer',
  'stage 1 resolver',
  'investigating officer',
  'independent person',
  'adjudicating officer',
  'panel clerk',
]

const openTasks = (state: ComplaintState, { today, calendar }: Pick<Context, 'today' | 'calendar'>): readonly Task[] =>
  tasksOf(state, { today, calendar, limits }).filter(task => isOpen(task) || task.state.kind === 'waiting')

/** The Regulations know no pause for waiting (regulation 17(6) is the only way to more time), so this moves no date. */
export const noteWaiting = complaintVerb({
  name: 'note-waiting',
  title: 'Note that a task waits for something',
  summary: 'Somebody has looked at it and cannot finish it yet. No date moves: the law knows no pause for waiting.',
  transitions: [],
  may: everybodyAtWork,
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When did you look at it?'),
    taskId: chosenField('task', 'What cannot be finished yet?'),
    on: choiceField('Who has to do something first?', ['the complainant', 'somebody else']),
    waitingFor: asked(
      z
        .string('What does it wait for?: enter an answer')
        .trim()
        .min(1, 'Say what it waits for')
        .max(LONGEST, `Say what it waits for in at most ${LONGEST} characters`),
      {
        question: 'What does it wait for?',
        hint: 'In a few words and without names, such as: the advocate’s reply.',
        kind: 'text',
      },
    ),
    until: whenField(
      'Until when can it wait?',
      'Leave empty if no day was agreed. It comes back to you on that day. For example, 8 September 2022.',
    ),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { taskId }, context) =>
      openTasks(state, context).some(({ id }) => id === taskId)
        ? []
        : [{ field: 'taskId', message: 'Choose something that has to be done in this complaint now' }],
    (_state, { until }, { today, source }) =>
      source.kind === 'worked' && until.latest !== null && until.latest < today
        ? [{ field: 'until', message: 'Enter a day that is today or later, or leave it empty' }]
        : [],
    (_state, { until }) =>
      !isUndated(until) && until.earliest !== until.latest
        ? [{ field: 'until', message: 'Enter a day, such as 8 September 2022, or leave it empty' }]
        : [],
  ],
  guards: [],
  decide(state, { happened, taskId, on, waitingFor, until }, context) {
    const task = openTasks(state, context).find(({ id }) => id === taskId)?.title ?? taskId
    const day = until.latest === null ? null : formatIsoDay(until.latest)
    return here(waitingNoted.write(happened, context.source, { taskId, task, on, for: waitingFor, until: day }))
  },
})
