import type { Day } from '#law/day.ts'
import { partsHeldNow } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { isOpen, type Task, type TaskStage } from '../tasks/task.ts'
import { definitionOf } from '../tasks/tasks.ts'
import type { Part } from '../words.ts'
import type { WorkedOut } from '../worked-out.ts'
import { meetingsOf } from './meetings.ts'
import type { Occasion } from './occasion.ts'

/** Who comes, by their part. Whoever looks after the complaint has every meeting in their calendar. */
const takePart: Readonly<Record<'interview' | 'panel', readonly Part[]>> = {
  interview: ['investigating officer', 'supplementary investigating officer', 'independent person'],
  panel: [
    'panel chair',
    'panellist',
    'investigating officer',
    'supplementary investigating officer',
    'independent person',
    'adjudicating officer',
    'advocate',
  ],
}

const looksAfter = ({ desk }: ComplaintState, personId: string): boolean => desk.assigned?.personId === personId

/** Whether somebody comes to a meeting: by a part they hold, or because they look after the complaint. */
export const comesTo = (state: ComplaintState, { kind }: Pick<Occasion, 'kind'>, personId: string): boolean => {
  if (kind === 'deadline') return false
  const parts = partsHeldNow(state, personId)
  return looksAfter(state, personId) || takePart[kind].some(part => parts.includes(part))
}

/** What is nobody's in particular is of whoever looks after the complaint. */
const isTheirs = (state: ComplaintState, { holder }: Task, personId: string): boolean =>
  holder.personIds.includes(personId) || (holder.personIds.length === 0 && looksAfter(state, personId))

/** The last day of something still to be done; null for what has none, or is over. */
export const lastDayOf = (task: Task): Day | null =>
  isOpen(task) || task.state.kind === 'waiting' ? (task.by?.latest ?? null) : null

/** What is owed besides the tasks of the procedure may be told in words of the case itself, which stay in the complaint. */
const besides: Readonly<Record<TaskStage, string>> = {
  0: 'Something is due',
  1: 'Something is due at stage 1',
  2: 'Something is due at stage 2',
  3: 'Something is due at stage 3',
  letters: 'Somebody has to be told',
  ombudsman: 'Something is due for the Ombudsman',
  after: 'Something agreed is due',
}

/** What a task is called outside the complaint: never in words of the case. */
export const titleOutside = ({ id, stage }: Task): string => definitionOf(id)?.title ?? besides[stage]

function deadline(task: Task): readonly Occasion[] {
  const on = lastDayOf(task)
  if (on === null) return []
  return [
    {
      id: `task-${task.id}`,
      kind: 'deadline',
      title: `${titleOutside(task)}: last day`,
      on,
      time: null,
      where: null,
      moved: 0,
    },
  ]
}

/** What stands in somebody's calendar of one complaint, the earliest first. */
export function occasionsFor(
  { state, tasks }: Pick<WorkedOut, 'state' | 'tasks'>,
  personId: string,
): readonly Occasion[] {
  const meetings = meetingsOf(state).filter(meeting => comesTo(state, meeting, personId))
  const deadlines = tasks.filter(task => isTheirs(state, task, personId)).flatMap(deadline)
  return [...meetings, ...deadlines].toSorted((a, b) => a.on - b.on)
}
