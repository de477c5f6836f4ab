import type { Holder, Task, TaskStage, TaskState } from '#complaint/tasks/task.ts'
import type { Strand } from '#complaint/words.ts'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import type { TaskStatus } from '../../components/task-list.ts'
import { capital } from '../days.ts'

/** Names by person id; somebody whose name was erased is not there. */
type Names = ReadonlyMap<string, string>

/** "Mr T, investigating officer"; "the panel clerk" while nobody is. */
export function heldBy(people: readonly string[], as: string): string {
  if (people.length === 0) return `the ${as}`
  return `${people.join(' and ')}, ${as === 'council' ? 'for the council' : as}`
}

/** "Mr T, investigating officer", "the complaints manager: nobody is stage 1 resolver yet" */
export function holderInWords({ as, personIds, missing }: Holder, names: Names): string {
  const holder = heldBy(
    personIds.map(id => names.get(id) ?? 'name erased'),
    as,
  )
  return missing === null ? holder : `${holder}: nobody is ${missing} yet`
}

/** "Looked at on 3 March 2026 and waiting, until 10 March 2026 at the longest" */
export function waitingInWords({ happened, until }: Extract<TaskState, { kind: 'waiting' }>['noted']): string {
  const upTo = until === null ? '' : `, until ${dateInWords(until)} at the longest`
  return `Looked at on ${spanInWords(happened)} and waiting${upTo}`
}

/** The state of a task as its status: words first, and a tag where somebody has something to do. */
export function statusOf(state: TaskState): TaskStatus {
  switch (state.kind) {
    case 'not yet started':
      return { tag: { text: 'Not yet started', colour: 'blue' } }
    case 'in progress':
      return { tag: { text: 'In progress', classes: 'govuk-tag--teal' } }
    case 'waiting':
      return { tag: { text: `Waiting for ${state.noted.for}`, colour: 'yellow' } }
    case 'not open':
      return { text: `Opens when ${state.when}`, classes: 'govuk-task-list__status--cannot-start-yet' }
    case 'ready for approval':
      return { tag: { text: 'Ready for approval', colour: 'purple' } }
    case 'completed':
      return { text: 'Completed' }
    case 'not needed':
    case 'no longer possible':
      return {
        text: `${capital(state.kind)}: ${state.reason}`,
        classes: 'govuk-task-list__status--cannot-start-yet',
      }
  }
}

const headings: Readonly<Record<TaskStage, string>> = {
  0: 'Taking the complaint in',
  1: 'Stage 1',
  2: 'Stage 2',
  3: 'Stage 3',
  letters: 'Who has to be told',
  ombudsman: 'The Ombudsman',
  after: 'Beside the stages',
}

export interface TaskGroup {
  readonly id: string
  readonly heading: string
  readonly tasks: readonly Task[]
}

const stages: readonly TaskStage[] = [0, 1, 2, 3, 'letters', 'ombudsman', 'after']
const strands: readonly Strand[] = ['substance', 'handling']

/** The tasks under their stages, in the order of the procedure; the handling of the complaint has stages of its own. */
export const groupsOf = (tasks: readonly Task[]): readonly TaskGroup[] =>
  strands.flatMap(strand =>
    stages.flatMap(stage => {
      const members = tasks.filter(task => task.strand === strand && task.stage === stage)
      if (members.length === 0) return []
      const heading = strand === 'handling' ? `${headings[stage]}, on how the complaint was handled` : headings[stage]
      return [{ id: `tasks-${strand}-${stage}`, heading, tasks: members }]
    }),
  )

/** Nothing in it is left to be done. */
export const isOver = ({ tasks }: TaskGroup): boolean =>
  tasks.every(({ state: { kind } }) => kind === 'completed' || kind === 'not needed' || kind === 'no longer possible')
